import CorpusModel
import CorpusStatistics

/// What tables of coded turns end with: who speaks, the row's id, the words, and where they stand.
enum CodedTurnPlace {
    static let columns = [
        TableColumn("role", .string, "Role of the speaker"),
        TableColumn("id", .string, "The row's id, where the turns are rows of a table"),
        TableColumn("text", .string, "The turn's words, verbatim"),
        TableColumn("location", .string, "Place in the source: FILE#PART:pN (paragraph) or FILE:LINE"),
    ]

    static func cells(_ turn: CodedTurn, _ transcript: CodedTranscript?) -> [Cell] {
        guard let transcript else { return [.text(turn.role.rawValue), .missing, .missing, .missing] }
        let place = turn.turn - 1
        let id = transcript.places.rowIDs.isEmpty ? "" : transcript.places.rowIDs[place]
        return [
            .text(turn.role.rawValue), id.isEmpty ? .missing : .text(id), transcript.words.isEmpty ? .missing : .text(transcript.words[place]),
            .text(transcript.places.locations[place]),
        ]
    }
}
