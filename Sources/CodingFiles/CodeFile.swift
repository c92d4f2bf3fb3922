import CorpusModel
import TranscriptReaders

/// A file of codes, in one of two shapes: a row a code (the columns of DESIGN §6), or a row a turn with its themes.
public enum CodeFile: Sendable {
    case codings(CodingsTable)
    case turns(TurnCodesTable)

    /// - Throws: what is wrong with the file, with its line.
    public init(_ bytes: [UInt8], path: String) throws(Diagnostic) {
        let table = try DelimitedText(bytes, path: path)
        if TurnCodesTable.isMeant(by: table) {
            self = .turns(try TurnCodesTable(table))
            return
        }
        guard table.column("theme") != nil else {
            throw Diagnostic(
                .error, .codesMalformed, at: SourceLocation(path),
                "the columns are \(table.columns.joined(separator: ", ")); theme (a row a code) or themes (a row a turn) was expected",
                advice: nearest(to: "theme", among: table.columns).map { "Is \($0) meant as theme?" })
        }
        self = .codings(try CodingsTable(bytes, path: path))
    }

    public var path: String {
        switch self {
        case .codings(let table): table.path
        case .turns(let table): table.path
        }
    }

    public var diagnostics: [Diagnostic] {
        switch self {
        case .codings(let table): table.diagnostics
        case .turns(let table): table.diagnostics
        }
    }
}
