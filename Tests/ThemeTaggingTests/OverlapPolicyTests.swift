import CorpusModel
import Testing

/// What becomes of hits that share words, by the policy of the lexicon. quanteda's own fixtures (tests of `tokens_lookup`) are conformance tests where the
/// policies mean the same.
@Suite struct OverlapPolicyTests {
    private func sample(_ policy: String, _ dictionary: [(key: String, phrases: [String])], _ text: String) throws -> TaggedSample {
        let themes = dictionary.map { key, phrases in
            "- id: \(key)\n  label: {da: T, en: T}\n  entries: [{id: e, phrases: [\(phrases.map { Self.exact($0) }.joined(separator: ", "))]}]"
        }
        return try TaggedSample(themes.joined(separator: "\n"), head: "overlap: \(policy)\n", in: text)
    }

    /// quanteda's patterns are forms: `American Samoan*` is a form and a beginning.
    private static func exact(_ phrase: String) -> String {
        "'" + phrase.split(separator: " ").map { $0.hasSuffix("*") ? String($0) : "=\($0)" }.joined(separator: " ") + "'"
    }

    private func keys(_ policy: String, _ dictionary: [(key: String, phrases: [String])], _ text: String) throws -> [String] {
        try sample(policy, dictionary, text).hits.map(\.theme)
    }

    // MARK: quanteda

    private static let papers = [(key: "paper", phrases: ["New York Times"]), (key: "city", phrases: ["New York"])]

    @Test(arguments: [("theme", ["city", "city", "paper"]), ("lexicon", ["city", "paper"])])
    func newspapers(policy: String, expected: [String]) throws {
        #expect(try keys(policy, Self.papers, "The New York Times is a New York paper.").sorted() == expected)
    }

    private static let countries = [
        (key: "as", phrases: ["American Samoa", "American Samoan*", "Pago Pago"]), (key: "ws", phrases: ["Samoa", "Samoan*", "Apia"]),
        (key: "vg", phrases: ["British Virgin Islands", "Virgin Island*", "Road Town"]), (key: "gb", phrases: ["UK", "British", "Brit*", "London"]),
        (key: "us", phrases: ["United States", "US", "American*"]),
    ]

    @Test(arguments: [
        ("British Virgin Islands is a British overseas territory", ["gb", "gb", "vg"], ["gb", "vg"]),
        ("Samoa is an independent state", ["ws"], ["ws"]), ("American Samoa is in the South Pacific", ["as", "us", "ws"], ["as"]),
    ]) func countriesInCountries(text: String, key: [String], dictionary: [String]) throws {
        #expect(try keys("theme", Self.countries, text).sorted() == key)
        #expect(try keys("lexicon", Self.countries, text).sorted() == dictionary)
    }

    @Test(arguments: [["A B", "A B C"], ["B C", "A B C"]]) func longestInAKey(phrases: [String]) throws {
        for policy in ["theme", "lexicon", "priority"] { #expect(try keys(policy, [(key: "key", phrases: phrases)], "A B C") == ["key"]) }
    }

    private static let teams = [(key: "team", phrases: ["Manchester United", "Arsenal"]), (key: "countries", phrases: ["United States"])]

    /// Partial overlaps across keys are always both counted, and case is folded.
    @Test func partialOverlapsAreBothCounted() throws {
        for policy in ["theme", "lexicon"] {
            #expect(
                try keys(policy, Self.teams, "It's Arsenal versus Manchester United states the announcer.").sorted() == ["countries", "team", "team"])
        }
    }

    /// The one documented difference: quanteda finds *United, states* in any text once punctuation has been removed. Ordret looks over a comma, and over no
    /// other punctuation.
    @Test(arguments: [
        ("It's Arsenal versus Manchester United, states the announcer.", 1), ("It's Arsenal versus Manchester United; states the announcer.", 0),
        ("It's Arsenal versus Manchester United: states the announcer.", 0), ("It's Arsenal versus Manchester United. States the announcer.", 0),
    ]) func theDifferenceIsTheWall(text: String, countries: Int) throws {
        let found = try keys("theme", Self.teams, text)
        #expect(found.count { $0 == "team" } == 2 && found.count { $0 == "countries" } == countries)
    }

    // MARK: The policies

    private static let power = [
        (key: "styring", phrases: ["magt over"]), (key: "eget", phrases: ["magt over eget liv"]), (key: "liv", phrases: ["liv nu"]),
    ]

    @Test(arguments: [
        ("theme", ["eget", "liv", "styring"]), ("lexicon", ["eget", "liv"]), ("all", ["eget", "liv", "styring"]), ("priority", ["eget"]),
    ]) func policies(policy: String, expected: [String]) throws {
        #expect(try keys(policy, Self.power, "magt over eget liv nu").sorted() == expected)
    }

    @Test func allLeavesOverlapsInATheme() throws {
        let themes = "- id: t\n  label: {da: T, en: T}\n  entries: [{id: a, words: [magt]}, {id: b, phrase: \"magt over\"}]"
        #expect(try TaggedSample(themes, head: "overlap: all\n", in: "Magt over os.").found == ["t: Magt", "t: Magt over"])
        #expect(try TaggedSample(themes, in: "Magt over os.").found == ["t: Magt over"])
    }

    /// Whoever has the higher number wins the words, also from a longer hit, and also inside a theme.
    @Test func priorities() throws {
        let themes = """
            - id: lang
              label: {da: T, en: T}
              entries: [{id: a, phrase: "magt over os"}]
            - id: kort
              label: {da: T, en: T}
              priority: 5
              entries: [{id: b, words: [magt]}, {id: c, words: [over], priority: -1}]
            """
        let sample = try TaggedSample(themes, head: "overlap: priority\n", in: "Magt over os.")
        #expect(sample.found == ["kort: Magt", "kort: over"])
        #expect(sample.audit == ["lang a: Magt over os priority (kort b \"Magt\")"])
    }

    @Test func whatIsNestedIsInTheAudit() throws {
        let sample = try sample("lexicon", Self.papers, "The New York Times")
        #expect(sample.audit == ["city e: New York nested (paper e \"New York Times\")"])
    }

    @Test func lexiconsKnowNothingOfEachOther() throws {
        let themes = ["a", "b"].map { "- id: \($0)\n  label: {da: T, en: T}\n  entries: [{id: e, phrase: \"magt\($0 == "b" ? " over" : "")\"}]" }
        let sample = try TaggedSample(themes[0], head: "overlap: priority\n", others: [themes[1]], in: "Magt over os.")
        #expect(sample.found == ["a: Magt", "b: Magt over"])
    }
}
