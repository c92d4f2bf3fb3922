import CorpusModel

/// `speakers.csv`: a row for each speaker of each transcript.
public enum SpeakersTable {
    public static func table(_ transcripts: [TranscriptSummary]) -> Table {
        var table = Table(name: "speakers", title: "Speakers of each transcript", columns: columns)
        for transcript in transcripts {
            var turns = [Int](repeating: 0, count: transcript.speakers.count)
            var words = turns
            for turn in transcript.turns {
                guard let speaker = turn.facts.speaker else { continue }
                turns[speaker] += 1
                words[speaker] += turn.facts.words
            }
            for (index, speaker) in transcript.speakers.enumerated() {
                table.append([
                    .text(transcript.id), .text(speaker.label), .text(speaker.role.rawValue), .text(speaker.roleSource.rawValue),
                    .text(speaker.informant), .integer(turns[index]), .integer(words[index]),
                ])
            }
        }
        return table
    }

    private static let columns = [
        TableColumn("transcript", .string, "Transcript id"),
        TableColumn("label", .string, "Speaker as the file writes it"),
        TableColumn("role", .string, "Role: interviewer, unknown, or a word of the study"),
        TableColumn("role_source", .string, "Where the role came from: speakers, metadata, source, label or none"),
        TableColumn("informant", .string, "The same person in every transcript: the pseudonym, else transcript and label"),
        TableColumn("turns", .integer, "Turns of the speaker"),
        TableColumn("words", .integer, "Counted tokens of the speaker"),
    ]
}
