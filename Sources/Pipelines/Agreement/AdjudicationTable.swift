import CorpusModel
import CorpusStatistics

/// Every code that a person gave in turns that two or more looked at, with the columns of a codings file (DESIGN §6).
///
/// What all gave is accepted already; where they differ `decision` is empty. Filled in together, the file is the adjudicated codes (`--codes`), and its notes are the log of what decided.
public enum AdjudicationTable {
    public static func table(_ coded: CodedStudy, coder: String) -> Table {
        var table = Table(name: "agreement_adjudication", title: "Codes to be decided on", columns: columns)
        let transcripts = Dictionary(coded.transcripts.map { ($0.outline.id, $0) }, uniquingKeysWith: { one, _ in one })
        let persons = coded.study.coders.indices.filter { coded.study.coders[$0].kind == .person }
        for turn in coded.study.turns {
            let looked = persons.filter { turn.themes[$0] != nil }
            guard looked.count > 1 else { continue }
            for theme in looked.reduce(into: Set<Int>(), { $0.formUnion(turn.themes[$1] ?? []) }).sorted() {
                let given = looked.filter { turn.themes[$0]?.contains(theme) == true }
                let others = looked.filter { !given.contains($0) }
                func names(_ places: [Int]) -> Cell {
                    places.isEmpty ? .missing : .text(places.map { coded.study.coders[$0].name }.joined(separator: ";"))
                }
                table.append(
                    [
                        .text(turn.transcript), .integer(turn.turn), .missing, .missing, .text(coded.themes[theme].id), .text(coder),
                        others.isEmpty ? .text("accept") : .missing, .missing, names(given), names(others),
                    ] + CodedTurnPlace.cells(turn, transcripts[turn.transcript]))
            }
        }
        return table
    }

    private static let columns =
        [
            TableColumn("transcript", .string, "Transcript id"),
            TableColumn("turn", .integer, "Turn within the transcript, counted from 1"),
            TableColumn("char_start", .integer, "Empty: the whole turn"),
            TableColumn("char_end", .integer, "Empty: the whole turn"),
            TableColumn("theme", .string, "Theme that somebody gave"),
            TableColumn("coder", .string, "The name of the adjudicated codes"),
            TableColumn("decision", .string, "accept where all gave it; else to be filled in: accept or reject"),
            TableColumn("note", .string, "The line of the codebook that decided: to be filled in"),
            TableColumn("given_by", .string, "Who gave it, joined by ;"),
            TableColumn("not_by", .string, "Who looked at the turn and did not give it, joined by ;"),
        ] + CodedTurnPlace.columns
}
