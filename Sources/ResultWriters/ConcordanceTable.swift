import CorpusModel

/// A concordance as a table: a row for each line, then the metadata fields as `meta_NAME`.
public enum ConcordanceTable {
    public static func table(_ lines: [ConcordanceLine], name: String = "concordance", title: String = "Concordance") -> Table {
        let metadata = MetadataColumns(lines.lazy.map(\.metadata))
        return Table(name: name, title: title, columns: columns + metadata.columns, rows: lines.map { cells($0) + metadata.cells($0.metadata) })
    }

    private static let columns = [
        TableColumn("transcript", .string, "Transcript id"),
        TableColumn("turn", .integer, "Turn within the transcript, counted from 1"),
        TableColumn("speaker", .string, "Speaker as the file writes it; empty where nobody is named"),
        TableColumn("informant", .string, "Informant: the same person in every transcript"),
        TableColumn("role", .string, "Role of the speaker"),
        TableColumn("time", .number, "Start of the turn in seconds; empty where the source has no times"),
        TableColumn("left", .string, "Text before the node, verbatim"),
        TableColumn("node", .string, "The words that were found, verbatim"),
        TableColumn("right", .string, "Text after the node, verbatim"),
        TableColumn("themes", .string, "Counted themes whose hits overlap the node, joined by ;"),
        TableColumn("counted", .boolean, "Whether the speaker's role is counted"),
        TableColumn("token_start", .integer, "First token of the node, 0-based within the transcript, all tokens counted"),
        TableColumn("token_end", .integer, "One past its last token"),
        TableColumn("char_start", .integer, "First code point of the node in the transcript's text, 0-based"),
        TableColumn("char_end", .integer, "One past its last code point"),
        TableColumn("location", .string, "Place in the source: FILE#PART:pN (paragraph) or FILE:LINE"),
    ]

    private static func cells(_ line: ConcordanceLine) -> [Cell] {
        [
            .text(line.transcript), .integer(line.turn), .filled(line.speaker), .filled(line.informant), .filled(line.role), .seconds(line.time),
            .text(line.left), .text(line.node), .text(line.right), .filled(line.themes.joined(separator: ";")), .boolean(line.counted),
            .integer(line.tokens.lowerBound), .integer(line.tokens.upperBound), .integer(line.characters.lowerBound),
            .integer(line.characters.upperBound), .text(line.location),
        ]
    }
}
