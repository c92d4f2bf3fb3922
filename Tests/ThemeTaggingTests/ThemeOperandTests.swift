import CorpusModel
import Testing
import ThemeTagging

/// Other themes among the words that conditions and support ask for (`#theme`).
@Suite struct ThemeOperandTests {
    private static let influence = """
        - id: magt
          label: {da: T, en: T}
        - id: magt/indflydelse
          label: {da: T, en: T}
          parent: magt
          negation: blocks
          entries: [{id: i, words: [indflydelse]}]
        - id: magt/afgivet
          label: {da: T, en: T}
          parent: magt
          negation: flips:magt/beholdt
          entries: [{id: g, phrase: "give slip"}]
        - id: magt/beholdt
          label: {da: T, en: T}
          parent: magt
          entries: [{id: h, words: [beholde]}]
        """

    private static func themes(_ rule: String, threshold: Double = 1) -> String {
        influence + "\n- id: stolthed\n  label: {da: T, en: T}\n  threshold: \(threshold)\n  entries: [{id: s, words: [stolt], \(rule)}]"
    }

    /// The hits of the theme with the rule.
    private func found(_ text: String, _ rule: String, threshold: Double = 1) throws -> [String] {
        try TaggedSample(Self.themes(rule, threshold: threshold), in: text).found.filter { $0.hasPrefix("stolthed") }
    }

    @Test func aHitOfAThemeNearBy() throws {
        for operand in ["\"#magt/indflydelse\"", "{theme: magt/indflydelse}"] {
            let rule = "near: {any: [\(operand)], within: sentence}"
            #expect(try found("Vi er stolte over vores indflydelse.", rule) == ["stolthed: stolte"])
            #expect(try found("Vi er stolte. Vi har indflydelse.", rule) == [])
            #expect(try found("Vi er stolte.", rule) == [])
        }
    }

    @Test func aParentStandsForTheThemesBelowIt() throws {
        let rule = "near: {any: [\"#magt\"]}"
        #expect(try found("Vi er stolte. Vi beholdt det.", rule) == ["stolthed: stolte"])
        #expect(try found("Vi er stolte. Vi har indflydelse.", rule) == ["stolthed: stolte"])
    }

    @Test func whatADenialBlocksIsNoHitAndWhatItFlipsIsOneOfTheOther() throws {
        #expect(try found("Vi er stolte, men har ikke indflydelse.", "near: {any: [\"#magt/indflydelse\"]}") == [])
        let text = "Vi er stolte. Vi giver ikke slip."
        #expect(try found(text, "near: {any: [\"#magt/beholdt\"]}") == ["stolthed: stolte"])
        #expect(try found(text, "near: {any: [\"#magt/afgivet\"]}") == [])
    }

    @Test func noneAllAndSides() throws {
        #expect(try found("Vi er stolte. Vi har indflydelse.", "near: {none: [\"#magt\"]}") == [])
        #expect(try found("Vi er stolte.", "near: {none: [\"#magt\"]}") == ["stolthed: stolte"])
        let all = "near: {all: [\"#magt/indflydelse\", have], side: after}"
        #expect(try found("Vi er stolte over indflydelse på haven.", all) == ["stolthed: stolte"])
        #expect(try found("Indflydelse gør os stolte af haven.", all) == [])
    }

    @Test func turnsAround() throws {
        let rule = "near: {any: [\"#magt/indflydelse\"], within: \"turns:1\"}"
        #expect(try found("A: Vi har indflydelse.\nB: Mm.\nA: Vi er stolte.", rule) == ["stolthed: stolte"])
        #expect(try found("A: Vi har indflydelse.\nB: Det regner i dag.\nA: Vi er stolte.", rule) == [])
    }

    @Test func supportIsExplained() throws {
        let rule = "weight: 0.5, support: {any: [\"#magt\"], adds: 0.5}"
        let sample = try TaggedSample(Self.themes(rule), in: "Vi er stolte af vores indflydelse.\nVi er stolte.")
        let hits = sample.hits.filter { $0.theme == "stolthed" }
        #expect(hits.map(\.trace) == [["s 0.50 \"stolte\"", "support of s 0.50 \"indflydelse\" #magt/indflydelse (turn)"]])
        #expect(sample.audit == ["stolthed s: stolte threshold (line 24)"])
    }

    /// A hit on the words of the match itself is no other's.
    @Test func aHitOnTheSameWordsIsNoWitness() throws {
        let themes = Self.influence + "\n- id: b\n  label: {da: T, en: T}\n  entries: [{id: b, words: [indflydelse], near: {any: [\"#magt\"]}}]"
        #expect(try TaggedSample(themes, in: "Vi har indflydelse.").found == ["magt/indflydelse: indflydelse"])
    }

    @Test func chainsAndOtherLexicons() throws {
        let first = "- id: a\n  label: {da: T, en: T}\n  entries: [{id: a, words: [magt], near: {any: [\"#b\"]}}]"
        let second =
            "- id: b\n  label: {da: T, en: T}\n  entries: [{id: b, words: [kontrol], near: {any: [\"#c\"]}}]\n- id: c\n  label: {da: T, en: T}"
            + "\n  entries: [{id: c, words: [have]}]"
        #expect(try TaggedSample(first, others: [second], in: "Magt, kontrol, have.").found == ["a: Magt", "b: kontrol", "c: have"])
        #expect(try TaggedSample(first, others: [second], in: "Magt, kontrol.").found == [])
        // A theme of a lexicon that is not read finds nothing.
        #expect(try TaggedSample(first, in: "Magt, kontrol, have.").found == [])
        let lexicon = try #require(TaggedSample.read(TaggedSample.yaml(first)).lexicon)
        #expect(CompiledLexicons.check([lexicon]).map(\.message) == ["a asks for hits of b, which no lexicon at hand has; it finds none"])
    }

    @Test(arguments: [
        ("near: {any: [\"#magt/indflydels\"]}", "stolthed asks for hits of \"magt/indflydels\", which is no theme of this lexicon"),
        ("near: {any: [{theme: [a]}]}", "\"theme\" must be a single value"),
        ("near: {any: [{theme: ''}]}", "\"#\" names no theme; an id such as #power/influence was expected"),
        ("near: {any: ['#Magt']}", "\"#Magt\" names no theme"),
    ]) func faultsHaveTheirPlace(_ rule: String, _ message: String) {
        let (lexicon, diagnostics) = TaggedSample.read(TaggedSample.yaml(Self.themes(rule)))
        #expect(lexicon == nil && diagnostics.first?.message.hasPrefix(message) == true, "\(diagnostics)")
        #expect(diagnostics.first?.location?.description.hasPrefix("test.yaml:27:") == true, "\(diagnostics)")
    }

    /// YAML takes what follows a bare # for a comment.
    @Test func aThemeWithoutQuotationMarksIsToldOf() {
        let start = "- id: a\n  label: {da: T, en: T}\n  entries:\n    - id: a\n      words: [x]\n      "
        for rest in ["near:\n        any: #b", "support:\n        any: #b"] {
            let told = TaggedSample.read(TaggedSample.yaml(start + rest)).diagnostics
            #expect(told.count == 1 && told.first?.advice?.contains("in quotation marks") == true, "\(told)")
        }
        let flow = TaggedSample.read(TaggedSample.yaml(start + "near: {any: [#b]}\n")).diagnostics
        #expect(flow.count == 1 && flow.first?.advice?.contains("in quotation marks") == true, "\(flow)")
    }

    @Test func aThemeAmongTheWordsOfAnEntryIsDoubtful() {
        let (lexicon, diagnostics) = TaggedSample.read(TaggedSample.yaml("- id: a\n  label: {da: T, en: T}\n  entries: [{id: a, words: ['#b']}]"))
        #expect(lexicon != nil && diagnostics.map(\.severity) == [.warning])
        #expect(diagnostics.first?.message.hasPrefix("\"#b\" is a word here") == true)
    }

    @Test func exclusionsNameNoThemes() {
        let (lexicon, diagnostics) = TaggedSample.read(
            TaggedSample.yaml(Self.influence + "\n- id: b\n  label: {da: T, en: T}\n  exclude: [{words: [\"#magt\"]}]"))
        #expect(
            lexicon == nil
                && diagnostics.map(\.message) == ["the theme #magt stands where words are expected; near and support alone may name themes"])
    }

    @Test func aRetiredThemeIsAskedForInVain() {
        let retired = Self.themes("near: {any: [\"#magt/indflydelse\"]}").replacing("negation: blocks", with: "status: retired")
        #expect(
            TaggedSample.read(TaggedSample.yaml(retired)).diagnostics.map(\.message) == [
                "stolthed asks for hits of magt/indflydelse, which is retired and finds nothing"
            ])
    }

    @Test(arguments: [
        ("- id: a\n  label: {da: T, en: T}\n  entries: [{id: a, words: [x], near: {any: [\"#a\"]}}]", "a → a"),
        (
            "- id: a\n  label: {da: T, en: T}\n  support: {any: [\"#b\"]}\n- id: b\n  label: {da: T, en: T}\n  support: {any: [\"#c\"]}\n- id: c\n  label: {da: T, en: T}"
                + "\n  support: {any: [\"#a\"]}", "a → b → c → a"
        ),
        ("- id: a\n  label: {da: T, en: T}\n- id: a/b\n  label: {da: T, en: T}\n  parent: a\n  support: {any: [\"#a\"]}", "a/b → a/b"),
        // Its own denied hits are those of b.
        ("- id: a\n  label: {da: T, en: T}\n  negation: flips:b\n  support: {any: [\"#b\"]}\n- id: b\n  label: {da: T, en: T}", "a → a"),
    ]) func themesThatWaitForEachOtherAreRefused(_ themes: String, _ round: String) throws {
        let lexicon = try #require(TaggedSample.read(TaggedSample.yaml(themes)).lexicon)
        let diagnostics = CompiledLexicons.check([lexicon])
        #expect(diagnostics.map(\.message) == ["themes that ask for hits of each other go round: \(round)"])
        #expect(diagnostics.first?.severity == .error && diagnostics.first?.location?.description.hasPrefix("test.yaml:") == true)
        // Who tags all the same comes to an end.
        _ = try TaggedSample(themes, in: "x")
    }
}
