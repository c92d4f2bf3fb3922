import CorpusModel

/// What a document faithfully contains, before anyone says what it means as a transcript: the first of two steps.
struct ParagraphDocument {
    var paragraphs: [DocumentParagraph] = []
    var diagnostics: [Diagnostic] = []
    /// Whether lines are broken where a page ends and not where a paragraph does.
    var isHardWrapped = false
    /// The text where it is the file's own (plain text); else the paragraphs joined.
    var wholeText: [UInt8]?
    /// Notes that paragraphs have anchors of.
    var notes: [DocumentNote] = []
}

/// A paragraph with what a layout may show of the speaker. A document may have a million of them, of a letter each, so they are kept small.
struct DocumentParagraph {
    /// UTF-8; empty where the document has the whole text, and once the texts are joined.
    var text: [UInt8]
    /// Bytes at the start that are bold.
    var boldPrefix = 0
    var style: String?
    /// The number or text of a list that the program shows before it; no part of the text.
    var listLabel: String?
    var cell: CellPosition?
    var location: SourceLocation
    /// Where it stands in the whole text, when that is given.
    var start = 0
    /// Bytes of the text in the whole text, when that is given or the texts are joined.
    var count = 0
    /// Where later paragraphs of the source begin in the text, when several are one (a deleted paragraph mark).
    var continuations: [(offset: Int, location: SourceLocation)] = []
    /// Where notes are fastened: offsets in the text, and which notes of the document.
    var anchors: [(offset: Int, note: Int)] = []

    init(text: [UInt8], cell: CellPosition? = nil, location: SourceLocation) {
        self.text = text
        self.cell = cell
        self.location = location
    }

    /// A stretch of the document's whole text.
    init(start: Int, count: Int, location: SourceLocation) {
        text = []
        self.location = location
        self.start = start
        self.count = count
    }
}

/// A comment, footnote or endnote as the document has it.
struct DocumentNote {
    var kind: TranscriptNote.Kind
    var author: String?
    /// UTF-8.
    var text: [UInt8] = []
}

/// The place of a paragraph in a table, each counted from 0.
struct CellPosition: Hashable {
    private let tableNumber: Int32
    private let rowNumber: Int32
    private let columnNumber: Int32

    init(table: Int, row: Int, column: Int) {
        (tableNumber, rowNumber, columnNumber) = (Int32(clamping: table), Int32(clamping: row), Int32(clamping: column))
    }

    var table: Int { Int(tableNumber) }
    var row: Int { Int(rowNumber) }
    var column: Int { Int(columnNumber) }
}
