import CorpusModel

/// `transcripts.csv`: a row for each transcript, then the metadata fields as `meta_NAME`.
public enum TranscriptsTable {
    /// - Parameter roles: which turns `words` counts.
    public static func table(_ transcripts: [TranscriptSummary], roles: RoleRules) -> Table {
        let metadata = MetadataColumns(transcripts.lazy.map(\.metadata))
        let rows = transcripts.map { cells($0, roles) + metadata.cells($0.metadata) }
        return Table(name: "transcripts", title: "Transcripts and how they were read", columns: columns + metadata.columns, rows: rows)
    }

    private static let columns = [
        TableColumn("transcript", .string, "Transcript id: the stem of the file"),
        TableColumn("kind", .string, "interview, focusgroup, fieldnotes, document or meeting"),
        TableColumn("path", .string, "The file as the user or the plan named it"),
        TableColumn("digest", .string, "SHA-256 of the file, hexadecimal"),
        TableColumn("format", .string, "Format that the file was read as"),
        TableColumn("encoding", .string, "Encoding of the text, where the format leaves it open"),
        TableColumn("layout", .string, "How the document shows who speaks"),
        TableColumn("layout_score", .number, "How well the layout fits, 0 to 1"),
        TableColumn("turns", .integer, "Turns, the interviewers' too"),
        TableColumn("words", .integer, "Counted tokens in turns of counted roles"),
        TableColumn("words_all", .integer, "Counted tokens in all turns, the interviewers' too"),
        TableColumn("speakers", .integer, "Speakers, interviewers too"),
        TableColumn("diagnostics", .integer, "Notes, warnings and errors about the transcript"),
        TableColumn("marks", .string, "Convention of transcription marks that the words were read by"),
    ]

    private static func cells(_ transcript: TranscriptSummary, _ roles: RoleRules) -> [Cell] {
        let source = transcript.source
        let counted = transcript.turns.filter { roles.counts(transcript.role(of: $0)) }
        return [
            .text(transcript.id), .text(transcript.kind.rawValue), .text(source.path), .text(source.digest), .filled(source.format),
            .filled(source.encoding ?? ""), .filled(source.layout?.rawValue ?? ""), .number(source.layoutScore, decimals: 2),
            .integer(transcript.turns.count), .integer(counted.reduce(0) { $0 + $1.facts.words }),
            .integer(transcript.turns.reduce(0) { $0 + $1.facts.words }), .integer(transcript.speakers.count), .integer(transcript.diagnostics),
            .filled(source.marks ?? ""),
        ]
    }
}
