import CorpusModel
import CorpusStatistics

/// The turns on which coders differ, with the columns of a codings file (DESIGN §6): fill in `coder` and `decision`, and it is a file of adjudicated codes.
public enum DifferenceTable {
    public static func table(_ statistics: AgreementStatistics, _ coded: CodedStudy) -> Table {
        var table = Table(name: "agreement_differences", title: "Turns on which coders differ", columns: columns)
        let transcripts = Dictionary(coded.transcripts.map { ($0.outline.id, $0) }, uniquingKeysWith: { one, _ in one })
        for difference in statistics.differences {
            let turn = coded.study.turns[difference.turn]
            let names = statistics.names(difference)
            let transcript = transcripts[turn.transcript]
            let place = turn.turn - 1
            let id = transcript?.places.rowIDs.isEmpty == false ? transcript?.places.rowIDs[place] ?? "" : ""
            table.append([
                .text(turn.transcript), .integer(turn.turn), .missing, .missing, .text(coded.themes[difference.theme].id), .missing, .missing,
                .missing,
                .text(difference.comparison.name), .text(names.first), .text(names.second), .text(difference.isFirst ? names.first : names.second),
                .text(turn.role.rawValue), id.isEmpty ? .missing : .text(id), .text(transcript?.words[place] ?? ""),
                .text(transcript?.places.locations[place] ?? ""),
            ])
        }
        return table
    }

    private static let columns = [
        TableColumn("transcript", .string, "Transcript id"),
        TableColumn("turn", .integer, "Turn within the transcript, counted from 1"),
        TableColumn("char_start", .integer, "Empty: the whole turn"),
        TableColumn("char_end", .integer, "Empty: the whole turn"),
        TableColumn("theme", .string, "Theme that one gave and the other did not"),
        TableColumn("coder", .string, "Who decides: to be filled in"),
        TableColumn("decision", .string, "accept or reject: to be filled in"),
        TableColumn("note", .string, "The line of the codebook that decided: to be filled in"),
        TableColumn("comparison", .string, "tool-coder, tool-adjudicated or coder-coder"),
        TableColumn("first", .string, "The first coder"),
        TableColumn("second", .string, "The second coder"),
        TableColumn("given_by", .string, "Which of them gave the theme"),
        TableColumn("role", .string, "Role of the speaker"),
        TableColumn("id", .string, "The row's id, where the turns are rows of a table"),
        TableColumn("text", .string, "The turn's words, verbatim"),
        TableColumn("location", .string, "Place in the source: FILE#PART:pN (paragraph) or FILE:LINE"),
    ]
}
