import CorpusModel

/// A document as one layout understands it.
struct LayoutReading {
    let layout: Layout
    /// How well the layout fits, 0 to 1.
    let score: Double
    var turns: [LabelledTurn] = []
    /// Non-blank paragraphs that belong to no turn.
    var outside = 0
}

struct LabelledTurn {
    var label: String?
    var ranges: [TextRange]
    var start: Seconds? = nil
    var end: Seconds? = nil
}

/// The text of a document with the range of every paragraph in it: what layouts look at.
struct LaidOutText {
    let bytes: [UInt8]
    /// One for each paragraph of the document, without white space at its ends.
    let ranges: [TextRange]
    /// Where each paragraph begins, white space and all.
    let starts: [Int]
    /// Whether numbers at the start of the lines were skipped; they stand between the lines of a paragraph.
    let hasLineNumbers: Bool
    let document: ParagraphDocument
    let options: ReadingOptions

    init(_ document: ParagraphDocument, _ options: ReadingOptions) {
        self.document = document
        self.options = options
        if let whole = document.wholeText {
            bytes = whole
            let begins = document.paragraphs.map(\.start)
            (ranges, starts, hasLineNumbers) = whole.withUnsafeBufferPointer { buffer in
                Self.withoutLineNumbers(
                    document.paragraphs.map { trimmed(buffer, TextRange($0.start, $0.start + $0.text.count)) }, begins, buffer)
            }
        } else {
            let (joined, whole, begins) = Self.join(document.paragraphs)
            bytes = joined
            (ranges, starts, hasLineNumbers) = joined.withUnsafeBufferPointer { Self.withoutLineNumbers(whole, begins, $0) }
        }
    }

    /// Paragraphs are joined by LF, the cells of a row by TAB.
    private static func join(_ paragraphs: [DocumentParagraph]) -> ([UInt8], [TextRange], [Int]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(paragraphs.reduce(0) { $0 + $1.text.count + 1 })
        var raw: [TextRange] = []
        raw.reserveCapacity(paragraphs.count)
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 { bytes.append(isNextCell(paragraphs[index - 1].cell, paragraph.cell) ? 9 : 10) }
            raw.append(TextRange(bytes.count, bytes.count + paragraph.text.count))
            bytes += paragraph.text
        }
        let ranges = bytes.withUnsafeBufferPointer { buffer in raw.map { trimmed(buffer, $0) } }
        return (bytes, ranges, raw.map(\.start))
    }

    /// A line whose number is skipped begins after it.
    private static func withoutLineNumbers(
        _ ranges: [TextRange], _ starts: [Int], _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (ranges: [TextRange], starts: [Int], hasNumbers: Bool) {
        guard let words = LineNumbers.skipped(ranges, bytes) else { return (ranges, starts, false) }
        return (words, words.indices.map { words[$0].start == ranges[$0].start ? starts[$0] : words[$0].start }, true)
    }

    private static func isNextCell(_ one: CellPosition?, _ other: CellPosition?) -> Bool {
        guard let one, let other else { return false }
        return one.table == other.table && one.row == other.row && one.column != other.column
    }

    /// Whether a label is known without recurring.
    func isListed(_ label: String) -> Bool { options.listedLabels.contains(label) || options.interviewerLabels.contains(label) }

    func text(_ range: TextRange) -> String { String(decoding: bytes[range.start..<range.end], as: UTF8.self) }

    /// A section's heading or the title, by its style: printed between the turns and said by nobody.
    func isHeading(_ index: Int) -> Bool {
        guard let style = document.paragraphs[index].style?.lowercased() else { return false }
        return ["heading", "overskrift", "title", "titel", "subtitle", "undertitel"].contains { style.hasPrefix($0) } || style.contains("títol")
    }
}
