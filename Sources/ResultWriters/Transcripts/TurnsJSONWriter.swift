import CorpusModel

/// What a reader made of a transcript, for programs: one turn a line of JSON, `transcript,turn,speaker,role,start,end,text,location`.
public enum TurnsJSONWriter {
    /// The description of the lines; rows are written one by one.
    public static let table = Table(
        name: "turns", title: "Turns with their words",
        columns: [
            TableColumn("transcript", .string, "Transcript id"),
            TableColumn("turn", .integer, "Turn within the transcript, counted from 1"),
            TableColumn("speaker", .string, "Speaker as the file writes it; null where nobody is named"),
            TableColumn("role", .string, "Role of the speaker; null where there is none"),
            TableColumn("start", .number, "Seconds from the start of the recording, or null"),
            TableColumn("end", .number, "Seconds from the start of the recording, or null"),
            TableColumn("text", .string, "The words, the turn's ranges joined by spaces"),
            TableColumn("location", .string, "Place of the first paragraph: FILE#PART:pN or FILE:LINE"),
        ])

    public static func bytes(of transcript: Transcript) -> [UInt8] {
        let writer = JSONLinesWriter()
        return transcript.turns.enumerated().flatMap { writer.row(cells($1, number: $0 + 1, transcript), of: table) }
    }

    private static func cells(_ turn: Turn, number: Int, _ transcript: Transcript) -> [Cell] {
        let speaker = transcript.speaker(of: turn)
        return [
            .text(transcript.id), .integer(number), speaker.map { .text($0.label) } ?? .missing, speaker.map { .text($0.role.rawValue) } ?? .missing,
            .seconds(turn.start), .seconds(turn.end), .text(transcript.words(of: turn)),
            .text(transcript.location(of: turn.extent.start).description),
        ]
    }
}
