import CorpusModel

/// Turns whose speaker and time stand on a line above the words, as programs that transcribe write them.
struct HeadedTurns {
    struct Header {
        var label: String?
        var start: Seconds?
        var end: Seconds?
        /// A header of the same speaker as the turn before goes on with it, as the cues of subtitles do.
        var joins = false
    }

    /// What a line is to a layout.
    enum Kind {
        case header(Header)
        /// Told by the program, said by nobody.
        case boilerplate
        case words
    }

    private(set) var turns: [LabelledTurn] = []
    private(set) var outside = 0
    private var headers: [Header] = []
    private var covered = 0
    private var total = 0

    init(_ text: LaidOutText, _ lines: [LayoutLines.Line], _ bytes: UnsafeBufferPointer<UInt8>, _ kinds: [Kind]) {
        var lastParagraph = -1
        for (line, kind) in zip(lines, kinds) {
            total += line.range.count
            switch kind {
            case .header(let header):
                covered += line.range.count
                begin(header)
                lastParagraph = -1
            case .boilerplate:
                covered += line.range.count
                outside += 1
                lastParagraph = -1
            case .words where turns.isEmpty || text.isHeading(line.paragraph):
                outside += 1
                lastParagraph = -1
            case .words:
                covered += line.range.count
                add(SpokenStretches.between(bytes, line.range, text.marks.openings), joins: lastParagraph == line.paragraph)
                lastParagraph = line.paragraph
            }
        }
    }

    private mutating func begin(_ header: Header) {
        headers.append(header)
        if header.joins, let last = turns.indices.last, turns[last].label == header.label {
            turns[last].end = header.end
        } else {
            turns.append(LabelledTurn(label: header.label, ranges: [], start: header.start, end: header.end))
        }
    }

    /// The lines of one paragraph are one range.
    private mutating func add(_ pieces: [TextRange], joins: Bool) {
        let last = turns.count - 1
        for (index, piece) in pieces.enumerated() {
            if index == 0, joins, let end = turns[last].ranges.indices.last {
                turns[last].ranges[end].end = piece.end
            } else {
                turns[last].ranges.append(piece)
            }
        }
    }

    /// The part of the text that headers lead to, by how many headers there are, how many name somebody twice and whether their times ascend.
    func score(needsRecurrence: Bool) -> Double {
        guard headers.count >= 2, total > 0, turns.contains(where: { !$0.ranges.isEmpty }) else { return 0 }
        var counts: [String: Int] = [:]
        for header in headers { counts[header.label ?? "", default: 0] += 1 }
        let recurring = headers.count { counts[$0.label ?? ""] ?? 0 >= 2 } * 2 >= headers.count
        if needsRecurrence, !recurring { return 0 }
        let times = headers.compactMap(\.start)
        let ascending = zip(times, times.dropFirst()).count { $0 <= $1 }
        guard times.count < 2 || ascending * 5 >= (times.count - 1) * 4 else { return 0 }
        return Double(covered) / Double(total) * (0.5 + 0.5 * min(1, Double(headers.count) / 4)) * (recurring ? 1 : 0.75)
    }

    func reading(_ layout: Layout, score: Double) -> LayoutReading { LayoutReading(layout: layout, score: score, turns: turns, outside: outside) }
}
