import CorpusModel
import Testing

@testable import CorpusStatistics

@Suite struct CooccurrenceTests {
    let table = ThemeStatistics(Study.three, themes: Study.themes, roles: Study.rules).cooccurrence()

    @Test func pairsStandOnceAndNeverWithTheirOwnParent() {
        let pairs = zip(table.column("theme_a"), table.column("theme_b")).map { "\($0) \($1)" }
        #expect(pairs == ["help/give help/take-part", "help/give power/rule", "help/take-part power/rule", "help power"])
        #expect(table.column("level") == ["leaf", "leaf", "leaf", "parent"])
    }

    /// give and take may both be coded in five turns of a word or more: a1, a4, b1, c0, c1.
    @Test func cellsAndMeasures() {
        let key: KeyValuePairs = ["theme_a": "help/give", "theme_b": "help/take-part"]
        let expected: KeyValuePairs = [
            "both": "1", "a": "3", "b": "1", "neither": "2", "n": "5", "expected": "0.6000", "jaccard": "0.3333", "odds_ratio": "",
            "informants": "1",
        ]
        for (column, text) in expected { #expect(table.cell(column, key)?.string == text, "\(column)") }
    }

    @Test func oddsRatioOfFourFullCells() {
        let themes = [Study.give, Study.rule].map { Theme(id: $0.id, labelDanish: "", labelEnglish: "") }
        let hits = [
            Study.hit(themes[0], turn: 0, 0..<1), Study.hit(themes[1], turn: 0, 1..<2), Study.hit(themes[0], turn: 1, 10..<11),
            Study.hit(themes[1], turn: 2, 20..<21),
        ]
        let study = Study.transcript("a", [Study.speaker("A", "x", "A")], [(0, 9), (0, 9), (0, 9), (0, 9), (0, 9)], hits)
        let table = ThemeStatistics([study], themes: themes, roles: Study.rules).cooccurrence()
        #expect(table.column("odds_ratio") == ["2.0000"])
        #expect(table.column("expected") == ["0.8000"])
        #expect(table.column("neither") == ["2"])
        // ln(1 * 5 / (2 * 2)) / -ln(1 / 5); of 2 and 2 in 5 each table is at most as likely as the found one or the only other.
        #expect(table.column("npmi") == ["0.1386"] && table.column("p_fisher") == ["1.000000"])
    }

    @Test func withinAnAnswer() {
        let options = StatisticsOptions(unit: .answer)
        let take = Theme(id: "help/take-part", labelDanish: "", labelEnglish: "", parent: "help")
        let hits = [Study.hit(Study.give, turn: 0, 0..<1), Study.hit(take, turn: 1, 10..<11)]
        let study = Study.transcript("a", [Study.speaker("A", "x", "A")], [(0, 9), (0, 9)], answers: [0, 0], hits)
        func both(_ options: StatisticsOptions) -> Cell? {
            ThemeStatistics([study], themes: [Study.give, take], roles: Study.rules, options: options)
                .cooccurrence().cell("both", ["theme_a": "help/give"])
        }
        #expect(both(options) == .integer(1))
        #expect(both(StatisticsOptions()) == .integer(0))
    }
}
