import CorpusModel
import CorpusStatistics
import Testing

@Suite struct ThemeDevelopmentTests {
    private static let themes = [
        Theme(id: "a", labelDanish: "A", labelEnglish: "A"), Theme(id: "a/x", labelDanish: "X", labelEnglish: "X", parent: "a"),
        Theme(id: "a/y", labelDanish: "Y", labelEnglish: "Y", parent: "a", roles: [Role("staff")]),
    ]

    /// An interviewer's turn of 20 words, an informant's of 60, another interviewer's of 20.
    private static func transcript(_ id: String, _ hits: [(String, Int)], role: String = "citizen") -> PlacedTranscript {
        let speakers = [Speaker(label: "I", role: .interviewer, informant: "I"), Speaker(label: "IP", role: Role(role), informant: id)]
        let turns = [TurnFacts(speaker: 0, words: 20), TurnFacts(speaker: 1, words: 60), TurnFacts(speaker: 0, words: 20)]
        return PlacedTranscript(
            outline: TranscriptOutline(id: id, metadata: [], speakers: speakers, turns: turns),
            hits: hits.map { PlacedHit(theme: $0.0, turn: 1, tokens: $0.1..<$0.1 + 1, word: $0.1) })
    }

    private func cells(_ transcripts: [PlacedTranscript], _ theme: String, _ column: String, rules: RoleRules = RoleRules()) -> [String] {
        let table = ThemeDevelopment(transcripts, themes: Self.themes, roles: rules, parts: 5).table()
        return table.rows.filter { table.text("theme", of: $0) == theme }.map { table.text(column, of: $0) }
    }

    @Test func ratesAreOfTheEligibleWordsOfAStretch() {
        let one = [Self.transcript("t", [("a/x", 20), ("a/x", 39), ("a/x", 79)])]
        #expect(cells(one, "a/x", "hits") == ["0", "2", "0", "1", "0"])
        #expect(cells(one, "a/x", "words") == ["0", "20", "20", "20", "0"])
        #expect(cells(one, "a/x", "per_1000_words") == ["", "100.0000", "0.0000", "50.0000", ""])
        #expect(cells(one, "a/x", "from") == ["0.0", "20.0", "40.0", "60.0", "80.0"])
    }

    /// Two themes on one word are one hit of the parent; a theme that the role cannot have has no words.
    @Test func parentsHaveTheDistinctHitsOfTheirFamily() {
        var rules = RoleRules()
        rules.lexiconRoles = [Role("staff"), Role("citizen")]
        let one = [Self.transcript("t", [("a/x", 25), ("a/y", 25), ("a/y", 30)], role: "staff")]
        #expect(cells(one, "a", "hits", rules: rules) == ["0", "2", "0", "0", "0"])
        #expect(cells([Self.transcript("t", [("a/x", 25)])], "a/y", "words", rules: rules) == ["0", "0", "0", "0", "0"])
        #expect(cells([Self.transcript("t", [("a/x", 25)])], "a/y", "method", rules: rules)[1] == "n/a: 0 units, 6 needed")
    }

    @Test func intervalsNeedSixTranscripts() {
        let many = (0..<7).map { Self.transcript("t\($0)", $0 < 4 ? [("a/x", 25)] : []) }
        #expect(cells(many, "a/x", "low")[1] != "" && cells(many, "a/x", "low")[2] == "" && cells(many, "a/x", "method")[2] == "n/a: no hits")
        #expect(cells(many, "a/x", "transcripts_of")[1] == "7" && cells(Array(many.prefix(5)), "a/x", "low")[1] == "")
        #expect(cells(many, "a/x", "low") == cells(many.reversed(), "a/x", "low"))
    }

    @Test func stripsAreOfThemesToo() {
        let dispersion = HitDispersion([Self.transcript("t", [("a/x", 20), ("a/x", 79)])]) { _, speaker in speaker?.role != .interviewer }
        #expect(dispersion.strips.count == 1 && dispersion.strips[0].hits == [20, 79] && dispersion.strips[0].speaking == [20..<80])
    }
}
