import CorpusModel
import CorpusStatistics
import Testing

@Suite struct ThemeCourseTests {
    private let one = Theme(id: "a", labelDanish: "A", labelEnglish: "A")
    private let two = Theme(id: "b", labelDanish: "B", labelEnglish: "B")

    /// Ten turns of ten words by one speaker; hits in turns 0, 4 and 9.
    private func transcript(_ id: String, _ hits: [(Theme, Int)], informant: String? = nil, role: String = "x") -> TaggedTranscript {
        Study.transcript(
            id, [Study.speaker("A", role, informant ?? id)], Array(repeating: (0, 10), count: 10),
            hits.map { Study.hit($0.0, turn: $0.1, ($0.1 * 20)..<($0.1 * 20 + 1)) })
    }

    private func statistics(_ transcripts: [TaggedTranscript]) -> ThemeStatistics {
        ThemeStatistics(transcripts, themes: [one, two], roles: RoleRules())
    }

    @Test func positionsAreByWords() {
        let table = statistics([transcript("t", [(one, 0), (one, 4), (one, 9), (two, 4)])]).positions()
        #expect(table.rows.count == 20)
        #expect(table.column("hits") == ["1", "0", "0", "0", "1", "0", "0", "0", "0", "1"] + ["0", "0", "0", "0", "1", "0", "0", "0", "0", "0"])
        #expect(table.cell("per_1000_words", ["theme": "a", "part": "10"])?.string == "100.0000")
        #expect(table.column("words").allSatisfy { $0 == "10" })
    }

    @Test func saturationAndItsMeanOverAllOrders() {
        let table = statistics([
            transcript("t1", [(one, 0)]), transcript("t2", [(one, 3)]), transcript("t3", [(one, 1), (two, 2)]),
        ]).saturation()
        #expect(table.column("new_themes") == ["1", "0", "1"] && table.column("all_themes") == ["1", "1", "2"])
        // Theme a is in all, b in one of three: 1 + 1/3, 1 + 2/3, 2.
        #expect(table.column("expected_themes") == ["1.3333", "1.6667", "2.0000"])
    }

    @Test func sequencesPassOverUncodedTurnsAndEndWithTheTranscript() {
        let table = statistics([transcript("t1", [(one, 0), (two, 4), (one, 9)]), transcript("t2", [(two, 0)])]).sequences()
        #expect(table.rows.count == 2)
        #expect(table.cell("times", ["theme": "a", "next_theme": "b"])?.string == "1")
        #expect(table.cell("times", ["theme": "b", "next_theme": "a"])?.string == "1")
        #expect(table.column("same_informant") == ["1", "1"])
    }

    @Test func contrastOfRoles() throws {
        let transcripts =
            (0..<4).map { transcript("x\($0)", [(one, 0), (one, 1), (one, 2), (one, 3), (one, 4)], role: "x") }
            + (0..<4).map { transcript("y\($0)", [(two, 0)], role: "y") }
        let table = statistics(transcripts).contrast(by: .role, draws: 2000)
        #expect(
            table.cell("turns", ["theme": "a", "role": "x"])?.string == "20" && table.cell("turns_of", ["theme": "a", "role": "y"])?.string == "40")
        // χ² of 20, 20 and 0, 40.
        #expect(table.cell("chi2", ["theme": "a", "role": "x"])?.string == "26.6667")
        #expect(table.cell("cramers_v", ["theme": "a", "role": "x"])?.string == "0.5774")
        #expect(table.cell("residual", ["theme": "a", "role": "x"])?.string == "5.1640")
        // Two of the 70 ways to give eight people to two groups of four are as extreme.
        guard case .number(let p, _)? = table.cell("p_permutation", ["theme": "a", "role": "x"]) else { return #expect(Bool(false), "no p") }
        #expect((p - 2.0 / 70).magnitude < 0.015)
    }

    @Test func contrastSaysWhyThereIsNone() {
        let few = statistics([transcript("x", [(one, 0)], role: "x"), transcript("y", [], role: "y")]).contrast(by: .role, draws: 200)
        #expect(few.cell("method", ["theme": "a", "role": "x"])?.string == "fewer than six informants")
        #expect(few.cell("method", ["theme": "b", "role": "x"])?.string == "a margin is empty")
        let none = statistics([]).contrast(by: .role, draws: 200)
        #expect(none.rows.isEmpty && statistics([]).saturation().rows.isEmpty && statistics([]).sequences().rows.isEmpty)
        let rates: [String] = statistics([]).positions().column("per_1000_words")
        #expect(rates.allSatisfy { $0 == "" })
    }
}
