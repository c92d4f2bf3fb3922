import CorpusModel

/// A part of a concordance line cut at the ends of its marks: each piece with all marks that lie on it.
struct MarkedPieces {
    let pieces: [(text: String, kinds: [LineMark.Kind])]

    init(_ part: LineMark.Part, of line: ConcordanceLine) {
        let text =
            switch part {
            case .left: line.left
            case .node: line.node
            case .right: line.right
            }
        self.init(text, line.marks.filter { $0.part == part })
    }

    /// Marks beyond the text's end are cut there.
    init(_ text: String, _ marks: [LineMark]) {
        let utf8 = text.utf8
        let length = utf8.count
        let ranges = marks.map { $0.range.clamped(to: 0..<length) }
        let cuts = Set([0, length] + ranges.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
        pieces = zip(cuts, cuts.dropFirst()).map { start, end in
            let kinds = zip(marks, ranges).filter { $1.lowerBound <= start && end <= $1.upperBound }.map(\.0.kind)
            return (String(text[utf8.index(text.startIndex, offsetBy: start)..<utf8.index(text.startIndex, offsetBy: end)]), kinds)
        }
    }
}
