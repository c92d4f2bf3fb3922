import CorpusModel

/// `turns.csv`: a row for each turn, without its text.
public enum TurnsTable {
    public static func table(_ transcripts: [TranscriptSummary]) -> Table {
        let rows = transcripts.flatMap { transcript in
            transcript.turns.enumerated().map { index, turn in cells(turn, number: index + 1, of: transcript) }
        }
        return Table(name: "turns", title: "Turns, without their text", columns: columns, rows: rows)
    }

    private static let columns = [
        TableColumn("transcript", .string, "Transcript id"),
        TableColumn("turn", .integer, "Turn within the transcript, counted from 1"),
        TableColumn("speaker", .string, "Speaker as the file writes it; empty where nobody is named"),
        TableColumn("informant", .string, "Informant: the same person in every transcript"),
        TableColumn("role", .string, "Role of the speaker; unknown where nobody is named"),
        TableColumn("start", .number, "Start in seconds; empty where the source has no times"),
        TableColumn("end", .number, "End in seconds"),
        TableColumn("words", .integer, "Counted tokens"),
        TableColumn("is_backchannel", .boolean, "At most two words, all of them fillers or mm, ja, nej, nå, okay"),
        TableColumn("answer", .integer, "Answer within the transcript, counted from 1; empty for the interviewer's turns"),
        TableColumn("location", .string, "Place of its first paragraph: FILE#PART:pN or FILE:LINE"),
    ]

    private static func cells(_ turn: TurnSummary, number: Int, of transcript: TranscriptSummary) -> [Cell] {
        let speaker = transcript.speaker(of: turn)
        return [
            .text(transcript.id), .integer(number), .filled(speaker?.label ?? ""), .filled(speaker?.informant ?? ""),
            .text(transcript.role(of: turn).rawValue), .seconds(turn.start), .seconds(turn.end), .integer(turn.facts.words),
            .boolean(turn.facts.isBackchannel), turn.facts.answer.map { .integer($0 + 1) } ?? .missing, .text(turn.location.description),
        ]
    }
}
