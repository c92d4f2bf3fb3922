import CorpusModel
import Testing

/// Weights, thresholds, windows, support, conditions, exclusions and overlap.
@Suite struct ThemeScoringTests {
    private func found(_ rules: String, _ text: String, window: Int = 40, sets: String = "") throws -> [String] {
        try TaggedSample("- id: t\n  label: {da: T, en: T}\n\(indented(rules))", sets: sets, window: window, in: text).found.map {
            String($0.dropFirst(3))
        }
    }

    private func indented(_ rules: String) -> String { rules.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n") }

    private static let weak = "entries:\n  - {id: a, words: [magt], weight: 0.5}\n  - {id: b, words: [kontrol], weight: 0.5}"

    @Test func weightsOfDifferentEntriesAreSummed() throws {
        #expect(try found(Self.weak, "Magten og kontrollen.") == ["Magten", "kontrollen"])
        #expect(try found(Self.weak, "Magten er her.") == [])
    }

    @Test func anEntryThatMatchesTwiceCountsOnce() throws {
        #expect(try found(Self.weak, "Magten er magt.") == [])
        #expect(try found(Self.weak, "Magten er magt og kontrol.") == ["Magten", "magt", "kontrol"])
    }

    @Test func explanationsSayWhatIsOnTrial() throws {
        let themes = "- id: t\n  label: {da: T, en: T}\n  entries: [{id: a, words: [magt]}, {id: b, words: [kontrol], status: trial}]"
        let traces = try TaggedSample(themes, in: "Magt.\nKontrol.").hits.map(\.trace)
        #expect(traces == [["a 1.00 \"Magt\""], ["b 1.00 \"Kontrol\" (trial)"]])
        let trial = themes.replacing("entries:", with: "status: trial\n  entries:")
        #expect(try TaggedSample(trial, in: "Magt.").hits.map(\.trace) == [["a 1.00 \"Magt\" (trial)"]])
    }

    @Test func aCapLetsMoreMatchesCount() throws {
        let capped = "threshold: 1.5\nentries: [{id: a, words: [magt], weight: 0.5, cap: 3}]"
        #expect(try found(capped, "Magt og magten.") == [])
        #expect(try found(capped, "Magt, magten og magtens.") == ["Magt", "magten", "magtens"])
        #expect(try found(capped.replacing("cap: 3", with: "cap: 2"), "Magt, magten og magtens.") == [])
        // Matches on the same words still count once.
        let phrases = "entries: [{id: a, phrases: [magt, \"magt over\"], weight: 0.5, cap: 2}]"
        #expect(try found(phrases, "Magt over.") == [])
    }

    @Test(arguments: [(38, true), (39, false)]) func theWindowIsFortyWords(between: Int, isFound: Bool) throws {
        let words = Array(repeating: "ord", count: between).joined(separator: " ")
        #expect(try found(Self.weak, "Magten \(words) kontrollen").isEmpty != isFound)
    }

    @Test func fillersAndEventsDoNotWidenTheWindow() throws {
        let words = Array(repeating: "ord øh (griner),", count: 38).joined(separator: " ")
        #expect(try found(Self.weak, "Magten \(words) kontrollen").count == 2)
    }

    @Test func theWindowStaysInTheTurn() throws {
        #expect(try found(Self.weak, "A: Magten er her.\nB: Og kontrollen.") == [])
    }

    @Test func aMatchLongerThanTheWindowKeepsItsOwnWeight() throws {
        #expect(try found("entries: [{id: a, phrase: \"magt [..20] kontrol\"}]", "magt et to tre fire fem seks kontrol", window: 5).count == 1)
    }

    @Test func thresholds() throws {
        #expect(try found("threshold: 0.4\n" + Self.weak, "Magten.") == ["Magten"])
        #expect(try found("threshold: 1.1\n" + Self.weak, "Magten og kontrollen.") == [])
        let tenths = "entries:\n" + (1...10).map { "  - {id: e\($0), words: [ord\($0)], weight: 0.1}" }.joined(separator: "\n")
        #expect(try found(tenths, (1...10).map { "ord\($0)" }.joined(separator: " ")).count == 10)
    }

    // MARK: Support

    @Test(arguments: [
        ("sentence", "Magten er borgernes.", true), ("sentence", "Magten er her. Borgerne er der.", false),
        ("turn", "Magten er her. Borgerne er der.", true),
        ("turn", "A: Magten er her.\nB: Borgerne er der.", false), ("turn", "Magten er magten.", false),
    ]) func supportAddsOnce(within: String, text: String, isFound: Bool) throws {
        let rules = "entries: [{id: a, words: [magt], weight: 0.6}]\nsupport: {any: [borger], within: \(within), adds: 0.4}"
        #expect(try found(rules, text).isEmpty != isFound)
    }

    @Test func supportThatMatchesTwiceAddsOnce() throws {
        let rules = "entries: [{id: a, words: [magt], weight: 0.6}]\nsupport: {any: [borger, beboer], within: turn, adds: 0.3}"
        #expect(try found(rules, "Magten er borgernes og beboernes.") == [])
    }

    @Test func supportIsNotTheMatchItself() throws {
        #expect(try found("entries: [{id: a, words: [magt], weight: 0.6}]\nsupport: {any: [\"magt*\"], adds: 0.4}", "Magten.") == [])
    }

    // MARK: Near

    @Test(arguments: [
        ("any: [borger, beboer], within: sentence", "Magten er beboernes.", true), ("any: [borger], within: sentence", "Magten. Borgeren.", false),
        ("any: [borger], within: turn", "Magten er her. Borgeren er der.", true), ("any: [borger], within: turn", "A: Magten.\nB: Borgeren.", false),
        ("any: [borger], within: 2", "Magten hos borgeren.", true), ("any: [borger], within: 1", "Magten hos borgeren.", false),
        ("any: [borger], within: 1", "Borgeren, øh, magten.", true), ("all: [borger, møde], within: sentence", "Magten til borgernes møde.", true),
        ("all: [borger, møde], within: sentence", "Magten til borgerne.", false), ("none: [borger], within: sentence", "Magten er her.", true),
        ("none: [borger], within: sentence", "Magten er borgernes.", false), ("none: [borger], within: sentence", "Magten er her. Borgerne.", true),
        ("any: [\"magt*\"], within: turn", "Magten er her.", false), ("any: [\"magt*\"], within: turn", "Magten er magtfuld.", true),
        ("none: [\"magt*\"], within: turn", "Magten er her.", true), ("any: [\"@WHO\"], within: turn", "Magten er kommunens.", true),
        ("any: [borger], none: [møde], within: turn", "Magten til borgernes møde.", false),
    ]) func near(condition: String, text: String, isFound: Bool) throws {
        let rules = "entries: [{id: a, words: [magt], near: {\(condition)}}]"
        let hits = try found(rules, text, sets: "WHO: [kommune]")
        #expect(hits.contains("Magten") || hits.contains("magten") == isFound)
        #expect(hits.isEmpty != isFound)
    }

    // MARK: Exclusions

    @Test(arguments: [
        ("{phrase: \"magt over sproget\"}", "Magten over sproget.", false), ("{phrase: \"magt over sproget\"}", "Magten over os.", true),
        ("{words: [sprog], within: sentence}", "Magten er i sproget.", false),
        ("{words: [sprog], within: sentence}", "Magten er her. Sproget er der.", true),
        ("{words: [sprog], within: turn}", "Magten er her. Sproget er der.", false),
        ("{words: [sprog], within: turn}", "A: Magten.\nB: Sproget.", true),
        ("{words: [sprog], within: 2}", "Magten i sproget.", false), ("{words: [sprog], within: 1}", "Magten i sproget.", true),
        ("{words: [sprog], within: turn, cancels: [a]}", "Magten og sproget.", false),
        ("{words: [sprog], within: turn, cancels: [b]}", "Magten og sproget.", true),
        ("{words: [sprog]}", "Magten og sproget.", true), ("{phrases: [\"i magt\", \"magt her\"]}", "Magten her.", false),
    ]) func exclusions(rule: String, text: String, isFound: Bool) throws {
        let rules = "entries:\n  - {id: a, words: [magt]}\n  - {id: b, words: [vælde]}\nexclude: [\(rule)]"
        #expect(try found(rules, text).contains("Magten") == isFound)
    }

    @Test func whatIsExcludedIsInTheAudit() throws {
        let sample = try TaggedSample(
            "- id: t\n  label: {da: T, en: T}\n  entries: [{id: a, words: [magt]}]\n  exclude: [{words: [sprog], within: turn}]",
            in: "Magten og sproget.")
        #expect(sample.hits.isEmpty)
        #expect(sample.excluded.map(\.entry) == ["a"])
        #expect(sample.excluded[0].reason == .exclusion && sample.excluded[0].cause == .line(11))
        #expect(sample.excluded[0].words.map(sample.corpus.words) == "sproget")
    }

    @Test(arguments: [("employee", false), ("resident", true), ("andet", true)]) func exclusionsForRoles(role: String, isFound: Bool) throws {
        let themes = "- id: t\n  label: {da: T, en: T}\n  roles: [employee, resident]\n  entries: [{id: a, words: [arbejde]}]\n"
        let sample = try TaggedSample(
            themes + "  exclude: [{phrase: \"på arbejde\", roles: [employee]}]", in: "A: Hun er på arbejde.", roles: ["A": Role(role)])
        #expect(sample.hits.isEmpty != isFound)
    }

    // MARK: Overlap

    @Test func leftmostThenLongestThenTheOrderOfTheFile() throws {
        let rules =
            "entries:\n  - {id: a, phrase: \"magt over\"}\n  - {id: b, phrase: \"magt over sprog\"}\n  - {id: c, words: [sprog]}\n  - {id: d, words: [magt]}"
        #expect(try found(rules, "Magten over sproget.") == ["Magten over sproget"])
        let two = "entries:\n  - {id: a, phrase: \"den magt\"}\n  - {id: b, phrase: \"magt over sprog\"}"
        #expect(try found(two, "den magt over sproget") == ["den magt"])
        let same = try TaggedSample(
            "- id: t\n  label: {da: T, en: T}\n  entries:\n    - {id: z, words: [magt]}\n    - {id: a, words: [\"=magten\"]}", in: "Magten.")
        #expect(same.hits.map(\.entry) == ["z"])
        #expect(same.excluded.map(\.entry) == ["a"])
    }

    @Test func overlappingMatchesDoNotAddUp() throws {
        #expect(try found("entries:\n  - {id: a, words: [magt], weight: 0.5}\n  - {id: b, words: [\"magt*\"], weight: 0.5}", "Magten.") == [])
    }

    @Test func themesAreIndependent() throws {
        let themes = ["a", "b"].map { "- id: \($0)\n  label: {da: T, en: T}\n  entries: [{id: e, words: [magt]}]" }.joined(separator: "\n")
        #expect(try TaggedSample(themes, in: "Magten.").found == ["a: Magten", "b: Magten"])
    }
}
