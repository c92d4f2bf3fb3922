import CorpusModel
import CorpusStatistics

/// The turns on which coders differ, a row for each theme that one gave and the other did not.
public enum DifferenceTable {
    public static func table(_ statistics: AgreementStatistics, _ coded: CodedStudy) -> Table {
        var table = Table(name: "agreement_differences", title: "Turns on which coders differ", columns: columns)
        let transcripts = Dictionary(coded.transcripts.map { ($0.outline.id, $0) }, uniquingKeysWith: { one, _ in one })
        for difference in statistics.differences {
            let turn = coded.study.turns[difference.turn]
            let names = statistics.names(difference)
            table.append(
                [
                    .text(turn.transcript), .integer(turn.turn), .text(coded.themes[difference.theme].id), .text(difference.comparison.name),
                    .text(names.first), .text(names.second), .text(difference.isFirst ? names.first : names.second),
                ] + CodedTurnPlace.cells(turn, transcripts[turn.transcript]))
        }
        return table
    }

    private static let columns =
        [
            TableColumn("transcript", .string, "Transcript id"),
            TableColumn("turn", .integer, "Turn within the transcript, counted from 1"),
            TableColumn("theme", .string, "Theme that one gave and the other did not"),
            TableColumn("comparison", .string, "tool-coder, tool-adjudicated or coder-coder"),
            TableColumn("first", .string, "The first coder"),
            TableColumn("second", .string, "The second coder"),
            TableColumn("given_by", .string, "Which of them gave the theme"),
        ] + CodedTurnPlace.columns
}
