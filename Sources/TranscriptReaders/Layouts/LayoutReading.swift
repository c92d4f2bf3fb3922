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
    let marks: TextMarks
    /// Those that are not blank.
    let lines: [LayoutLines.Line]
    /// For each paragraph, whether its style is a heading's.
    private let headings: [Bool]
    let document: ParagraphDocument
    let options: ReadingOptions

    init(_ document: consuming ParagraphDocument, _ options: ReadingOptions) {
        self.options = options
        if let whole = document.wholeText {
            bytes = whole
            let begins = document.paragraphs.map(\.start)
            (ranges, starts, hasLineNumbers) = whole.withUnsafeBufferPointer { buffer in
                Self.withoutLineNumbers(
                    document.paragraphs.map { trimmed(buffer, TextRange($0.start, $0.start + $0.count)) }, begins, buffer)
            }
        } else {
            let (joined, whole, begins) = Self.join(&document.paragraphs)
            bytes = joined
            (ranges, starts, hasLineNumbers) = joined.withUnsafeBufferPointer { Self.withoutLineNumbers(whole, begins, $0) }
        }
        let ranges = ranges
        (marks, lines) = bytes.withUnsafeBufferPointer { buffer in
            let marks = TextMarks(buffer, in: 0..<buffer.count)
            return (marks, LayoutLines(ranges, marks.breaks, buffer).lines)
        }
        headings = Self.headings(document.paragraphs)
        self.document = document
    }

    /// Paragraphs are joined by LF, the cells of a row by TAB. Each gives its own text up and keeps its length.
    private static func join(_ paragraphs: inout [DocumentParagraph]) -> ([UInt8], [TextRange], [Int]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(paragraphs.reduce(0) { $0 + $1.text.count + 1 })
        var raw: [TextRange] = []
        raw.reserveCapacity(paragraphs.count)
        for index in paragraphs.indices {
            if index > 0 { bytes.append(isNextCell(paragraphs[index - 1].cell, paragraphs[index].cell) ? 9 : 10) }
            let start = bytes.count
            bytes += paragraphs[index].text
            raw.append(TextRange(start, bytes.count))
            paragraphs[index].count = bytes.count - start
            paragraphs[index].text = []
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
    func isHeading(_ index: Int) -> Bool { headings[index] }

    /// Styles are few: each is looked at once.
    private static func headings(_ paragraphs: [DocumentParagraph]) -> [Bool] {
        var known: [String: Bool] = [:]
        return paragraphs.indices.map { index in
            guard let style = paragraphs[index].style else { return false }
            if let isHeading = known[style] { return isHeading }
            let isHeading = isHeading(style.lowercased())
            known[style] = isHeading
            return isHeading
        }
    }

    private static func isHeading(_ style: String) -> Bool {
        ["heading", "overskrift", "title", "titel", "subtitle", "undertitel"].contains { style.hasPrefix($0) } || style.contains("títol")
    }
}
