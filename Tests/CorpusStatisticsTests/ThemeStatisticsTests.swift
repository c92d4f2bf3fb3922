import CorpusModel
import Testing

@testable import CorpusStatistics

@Suite struct ThemeStatisticsTests {
    let statistics = ThemeStatistics(Study.three, themes: Study.themes, roles: Study.rules)

    private func value(_ column: String, of theme: Theme) -> String? { statistics.table().cell(column, ["theme": theme.id])?.string }

    @Test func columnsStandInTheOrderOfTheDesign() {
        let names = statistics.table().columns.map(\.name)
        #expect(
            names.prefix(16) == [
                "theme", "label_da", "label_en", "hits", "turns", "share_of_turns", "informants", "informants_of", "transcripts", "words",
                "words_all", "per_1000_words", "low", "high", "dp", "method",
            ])
        #expect(Set(names).count == names.count)
    }

    /// give may be coded by everyone: 90 + 110 + 60 + 200 + 70 + 30 words in 7 turns of a word or more.
    @Test func aLeafIsCountedInEligibleTurns() {
        let expected: KeyValuePairs = [
            "hits": "3", "turns": "3", "turns_of": "7", "share_of_turns": "0.4286", "informants": "1", "informants_of": "3", "transcripts": "2",
            "transcripts_of": "3", "words": "560", "words_all": "800", "per_1000_words": "5.3571", "words_per_turn": "80.00",
            "prompted_hits": "1", "spontaneous_hits": "2", "range": "2",
        ]
        for (column, text) in expected { #expect(value(column, of: Study.give) == text, "\(column)") }
    }

    /// take may be coded by citizens; the employee is mapped and so left out, the unknown voice passes.
    @Test func theRoleFilterLeavesMappedRolesOut() {
        #expect(value("words", of: Study.take) == "360")
        #expect(value("turns_of", of: Study.take) == "5")
        #expect(value("informants_of", of: Study.take) == "2")
        #expect(value("hits", of: Study.take) == "2")
        #expect(value("turns", of: Study.take) == "1")
    }

    @Test func turnsWithoutASpeakerAreUnknownAndNoInformant() {
        #expect(value("hits", of: Study.rule) == "3")
        #expect(value("informants", of: Study.rule) == "1")
        #expect(value("transcripts", of: Study.rule) == "2")
        #expect(value("words", of: Study.rule) == "300")
    }

    /// help: tokens 110–111 of `a` stand under both children and are one hit; turn 1 of `a` is one turn.
    @Test func aParentIsTheUnionOfItsChildren() {
        #expect(value("hits", of: Study.help) == "4")
        #expect(value("turns", of: Study.help) == "3")
        #expect(value("words", of: Study.help) == "560")
        #expect(value("prompted_hits", of: Study.help) == "1")
    }

    /// power has no role filter of its own, but only employees (and unknown voices) can be coded under it.
    @Test func aParentIsEligibleWhereAChildIs() {
        #expect(value("words", of: Study.power) == "300")
        #expect(value("turns_of", of: Study.power) == "4")
    }

    @Test func aParentNobodyListsIsMade() {
        let table = ThemeStatistics(Study.three, themes: [Study.give, Study.take], roles: Study.rules).table()
        #expect(table.column("theme") == ["help", "help/give", "help/take-part"])
        #expect(table.cell("hits", ["theme": "help"]) == .integer(4))
    }

    @Test func uncountedHitsAndInterviewersStayOut() {
        var rules = Study.rules
        rules.counted = .only([Role("medarbejder")])
        let table = ThemeStatistics(Study.three, themes: Study.themes, roles: rules).table()
        #expect(table.cell("hits", ["theme": "help/give"]) == .integer(0))
        #expect(table.cell("words", ["theme": "help/give"]) == .integer(200))
        #expect(table.cell("words", ["theme": "help/take-part"]) == .integer(0))
        #expect(table.cell("per_1000_words", ["theme": "help/take-part"]) == .missing)
        #expect(table.cell("share_of_turns", ["theme": "help/take-part"]) == .missing)
    }

    @Test func threeTranscriptsAreTooFewForAnInterval() {
        #expect(value("low", of: Study.give) == "")
        #expect(value("method", of: Study.give) == "n/a: 3 units, 6 needed")
        #expect(value("method", of: Study.rule) == "n/a: 2 units, 6 needed")
    }

    /// Shares of the words 200, 260, 100 of 560; of the hits 2, 1, 0 of 3: DP = 0.30952.
    @Test func dispersionIsOverTranscripts() {
        #expect(value("dp", of: Study.give) == "0.3095")
        #expect(value("dp_norm", of: Study.give) == "0.3768")
    }

    @Test func anAnswerIsOneUnit() {
        let options = StatisticsOptions(unit: .answer)
        let table = ThemeStatistics(Study.three, themes: Study.themes, roles: Study.rules, options: options).table()
        #expect(table.cell("turns_of", ["theme": "help/give"]) == .integer(6))
        #expect(table.cell("turns", ["theme": "help/give"]) == .integer(3))
        #expect(table.cell("turns", ["theme": "power/rule"]) == .integer(2))
        #expect(table.cell("words", ["theme": "help/give"]) == .integer(560))
    }

    @Test(arguments: [[], [Study.transcript("e", [], [], [])]])
    func emptyInputHasZeroRows(transcripts: [TaggedTranscript]) {
        let statistics = ThemeStatistics(transcripts, themes: Study.themes, roles: Study.rules)
        let table = statistics.table()
        #expect(table.rows.count == Study.themes.count)
        #expect(table.column("hits") == ["0", "0", "0", "0", "0"])
        #expect(table.column("method").allSatisfy { $0 == "n/a: 0 units, 6 needed" })
        #expect(table.rows.joined().allSatisfy { $0.string != "nan" })
        #expect(statistics.matrix().rows.isEmpty)
        #expect(statistics.cooccurrence().column("n").allSatisfy { $0 == "0" })
    }

    @Test func noThemesAreNoRows() {
        let statistics = ThemeStatistics(Study.three, themes: [], roles: Study.rules)
        #expect(statistics.table().rows.isEmpty)
        #expect(statistics.matrix().columns.map(\.name) == ["informant", "role", "transcripts", "words"])
    }
}
