import CorpusModel
import TranscriptReaders

/// A table with a row for each turn that a coder looked at: `themes` (joined by `;`, empty where the coder gave none), and the turn by `transcript,turn` or by an `id`.
///
/// With a column `text` (and `speaker_role` or `role`, `speaker`) the table holds the turns themselves, and can stand where transcripts stand. `coder` says who
/// coded; without it the file's name does. Any order of columns; more are passed over.
public struct TurnCodesTable: Sendable {
    public struct Row: Hashable, Sendable {
        public let id: String
        public let transcript: String
        /// Counted from 1.
        public let turn: Int?
        public let coder: String
        public let themes: [String]
        public let text: String
        public let speaker: String
        public let role: String
        /// Of the file, from 1.
        public let line: Int
    }

    public let path: String
    public let rows: [Row]
    public let hasText: Bool
    public let hasThemes: Bool
    public let hasTranscripts: Bool
    public let diagnostics: [Diagnostic]

    /// Whether columns are those of a table of turns and not of codings.
    static func isMeant(by table: DelimitedText) -> Bool {
        table.column("themes") != nil || table.column("text") != nil && table.column("theme") == nil
    }

    /// - Throws: what is wrong with a row, with file and line.
    public init(_ bytes: [UInt8], path: String) throws(Diagnostic) { try self.init(DelimitedText(bytes, path: path)) }

    init(_ table: DelimitedText) throws(Diagnostic) {
        guard table.column("id") != nil || table.column("turn") != nil && table.column("transcript") != nil || table.column("text") != nil else {
            throw Diagnostic(
                .error, .codesMalformed, at: SourceLocation(table.path),
                "the columns are \(table.columns.joined(separator: ", ")); themes was found, and with it transcript and turn, or id, were expected",
                advice: "Say in each row which turn was coded.")
        }
        var rows: [Row] = []
        var seen: [String: Int] = [:]
        for row in table.rows {
            let read = try Self.row(row, table)
            if !read.id.isEmpty {
                if let before = seen["\(read.coder)\t\(read.id)"] {
                    throw Self.problem(row, table, "the turn \(read.id) has a row of this coder already (line \(before))")
                }
                seen["\(read.coder)\t\(read.id)"] = row.line
            }
            rows.append(read)
        }
        path = table.path
        self.rows = rows
        hasText = table.column("text") != nil
        hasThemes = table.column("themes") != nil
        hasTranscripts = table.column("transcript") != nil
        diagnostics = table.diagnostics
    }

    private static func row(_ row: DelimitedText.Row, _ table: DelimitedText) throws(Diagnostic) -> Row {
        func cell(_ names: String...) -> String { names.lazy.compactMap { table.column($0) }.first.map { row.cells[$0] } ?? "" }
        let number = cell("turn")
        let turn = Int(number)
        guard number.isEmpty || turn ?? 0 > 0 else { throw problem(row, table, "turn is \"\(number)\"; a whole number from 1 was expected") }
        let id = cell("id")
        guard !id.isEmpty || turn != nil || table.column("text") != nil else { throw problem(row, table, "the row does not say which turn it is of") }
        let themes = cell("themes").split(separator: ";").map { trimmed($0) }.filter { !$0.isEmpty }
        return Row(
            id: id, transcript: TranscriptName.id(cell("transcript")), turn: turn, coder: cell("coder"), themes: themes, text: cell("text"),
            speaker: cell("speaker"), role: cell("speaker_role", "role"), line: row.line)
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    private static func problem(_ row: DelimitedText.Row, _ table: DelimitedText, _ message: String) -> Diagnostic {
        Diagnostic(.error, .codesMalformed, at: SourceLocation(table.path, .line(row.line)), message)
    }
}
