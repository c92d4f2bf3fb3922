import CorpusModel

/// A row of `excluded.csv`, the audit of what rules kept out.
public struct ExcludedRow: Sendable {
    let cells: [Cell]

    public init(_ excluded: ExcludedMatch, _ analysed: AnalysedTranscript) {
        let start = Int(analysed.segment.starts[excluded.tokens.lowerBound])
        cells = [
            .text(analysed.transcript.id), .integer(excluded.turn + 1), .text(excluded.theme), .text(excluded.entry),
            .text(analysed.segment.quotation(excluded.tokens, inTurn: excluded.turn)), .integer(excluded.tokens.lowerBound),
            .integer(excluded.tokens.upperBound), .text(excluded.reason), .text(analysed.transcript.location(of: start).description),
        ]
    }

    public static func table(_ rows: [ExcludedRow]) -> Table {
        Table(name: "excluded", title: "Matches of lexicon entries that a rule kept out", columns: columns, rows: rows.map(\.cells))
    }

    private static let columns = [
        TableColumn("transcript", .string, "Transcript id"),
        TableColumn("turn", .integer, "Turn within the transcript, counted from 1"),
        TableColumn("theme", .string, "Theme id"),
        TableColumn("entry", .string, "Lexicon entry that matched"),
        TableColumn("match", .string, "The words, verbatim"),
        TableColumn("token_start", .integer, "First token, 0-based within the transcript, all tokens counted"),
        TableColumn("token_end", .integer, "One past the last token"),
        TableColumn("reason", .string, "What kept it out: a condition, an exclusion, the threshold or the overlap rule"),
        TableColumn("location", .string, "Place in the source: FILE#PART:pN (paragraph) or FILE:LINE"),
    ]
}
