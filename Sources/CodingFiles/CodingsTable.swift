import CorpusModel
import TranscriptReaders

/// A codings file: CSV with `transcript,turn,char_start,char_end,theme,coder,decision,note` in any order; more columns are passed over, and all
/// but `transcript` and a place (`turn`, or the two characters) may be missing.
public struct CodingsTable: Sendable {
    public let path: String
    public let codings: [Coding]
    public let diagnostics: [Diagnostic]

    /// - Throws: what is wrong with a row, with file and line.
    public init(_ bytes: [UInt8], path: String) throws(Diagnostic) {
        let table = try DelimitedText(bytes, path: path)
        guard table.column("transcript") != nil, table.column("turn") != nil || table.column("char_start") != nil && table.column("char_end") != nil
        else {
            throw Diagnostic(
                .error, .codesMalformed, at: SourceLocation(path),
                "the columns are \(table.columns.joined(separator: ", ")); transcript and char_start,char_end (or turn) were expected",
                advice: "ordret kwic … --format sheet writes such a file.")
        }
        var codings: [Coding] = []
        for row in table.rows { codings.append(try Self.coding(row, table)) }
        self.path = path
        self.codings = codings
        diagnostics = table.diagnostics
    }

    private static func coding(_ row: DelimitedText.Row, _ table: DelimitedText) throws(Diagnostic) -> Coding {
        func cell(_ name: String) -> String { table.column(name).map { row.cells[$0] } ?? "" }
        func number(_ name: String) throws(Diagnostic) -> Int? {
            let text = cell(name)
            guard !text.isEmpty else { return nil }
            guard let number = Int(text), number >= 0 else { throw problem(row, table, "\(name) is \"\(text)\"; a whole number was expected") }
            return number
        }
        let start = try number("char_start")
        let end = try number("char_end")
        if let start, let end, start > end { throw problem(row, table, "char_start is \(start), and char_end \(end) comes before it") }
        guard (start == nil) == (end == nil) else { throw problem(row, table, "only one of char_start and char_end is there") }
        let turn = try number("turn")
        guard turn != nil || start != nil else { throw problem(row, table, "neither a turn nor characters are there") }
        let word = cell("decision").lowercased()
        let decision = Coding.Decision(rawValue: word)
        guard decision != nil || word.isEmpty else { throw problem(row, table, "decision is \"\(word)\"; accept, reject or nothing was expected") }
        return Coding(
            transcript: cell("transcript"), turn: turn, characters: start.flatMap { start in end.map { start..<$0 } }, theme: cell("theme"),
            coder: cell("coder"), decision: decision, note: cell("note"), line: row.line)
    }

    private static func problem(_ row: DelimitedText.Row, _ table: DelimitedText, _ message: String) -> Diagnostic {
        Diagnostic(.error, .codesMalformed, at: SourceLocation(table.path, .line(row.line)), message)
    }
}
