import CorpusModel
import CorpusStatistics

/// Themes a/x, a/y and b, and turns that coders coded.
enum CodedSample {
    static let themes = [
        Theme(id: "a", labelDanish: "A", labelEnglish: "A"), Theme(id: "a/x", labelDanish: "X", labelEnglish: "X", parent: "a"),
        Theme(id: "a/y", labelDanish: "Y", labelEnglish: "Y", parent: "a"), Theme(id: "b", labelDanish: "B", labelEnglish: "B"),
    ]

    /// By transcript, the turns; each turn a list of the coders' theme ids, `nil` where one did not look.
    static func study(_ coders: [Coder], _ transcripts: [(id: String, turns: [[[String]?]])], role: (Int) -> Role = { _ in Role("citizen") })
        -> AgreementStudy
    {
        let turns = transcripts.flatMap { transcript in
            transcript.turns.enumerated().map { place, codes in
                CodedTurn(
                    transcript: transcript.id, turn: place + 1, role: role(place), sample: transcript.id,
                    themes: codes.map { $0.map { ids in Set(ids.map { id in themes.firstIndex { $0.id == id }! }) } })
            }
        }
        return AgreementStudy(themes: themes, coders: coders, turns: turns)
    }

    static func cell(_ table: Table, _ column: String, _ key: [String: String]) -> Cell? {
        func place(_ name: String) -> Int? { table.columns.firstIndex { $0.name == name } }
        guard let column = place(column) else { return nil }
        return table.rows.first { row in key.allSatisfy { name, value in place(name).map { row[$0].string == value } ?? false } }?[column]
    }

    static let person = Coder("ida", .person)
    static let tool = Coder("tool", .tool)
}
