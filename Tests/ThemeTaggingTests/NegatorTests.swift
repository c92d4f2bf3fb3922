import CorpusModel
import Testing
import ThemeTagging

/// A lexicon's own words of negation, those of one theme, and words of the language that deny nothing in it.
@Suite struct NegatorTests {
    private static let theme = "- id: t\n  label: {da: T, en: T}\n  negation: blocks\n  entries: [{id: a, words: [magt]}]"

    private func found(_ text: String, head: String = "", themes: String = theme) throws -> [String] {
        try TaggedSample(themes, head: head, in: text).found
    }

    @Test func aWordThatDenies() throws {
        let head = "negation: {negators: {add: [nul, {words: [savne, savner], scope: right}, {words: fri for, scope: noun}]}}\n"
        #expect(try found("Vi savner magten.") == ["t: magten"])
        #expect(try found("Vi savner magten.", head: head) == ["t: magten [negated] (savner)"])
        // To the right only.
        #expect(try found("Magten er noget, vi savner.", head: head) == ["t: Magten"])
        #expect(try found("Magten har vi nul af.", head: head) == ["t: Magten [negated] (nul)"])
        #expect(try found("Vi er fri for magt, siger de.", head: head) == ["t: magt [negated] (fri for)"])
        // Those of the language deny as ever.
        #expect(try found("Vi har ikke magten.", head: head) == ["t: magten [negated] (ikke)"])
    }

    @Test func aWordOfTheLanguageThatDeniesNothing() throws {
        let head = "negation: {negators: {remove: [undgår]}}\n"
        #expect(try found("De undgår magten.") == ["t: magten [negated] (undgår)"])
        #expect(try found("De undgår magten.", head: head) == ["t: magten"])
        // Other forms, and tag questions, stay what they are.
        #expect(try found("De undgik magten.", head: head) == ["t: magten [negated] (undgik)"])
        #expect(try found("De har magten, ikke?", head: "negation: {negators: {remove: [ikke]}}\n") == ["t: magten"])
        #expect(try found("De har ikke magten.", head: "negation: {negators: {remove: [ikke]}}\n") == ["t: magten"])
    }

    @Test func anAddedWordTakesThePlaceOfTheLanguages() throws {
        let head = "negation: {negators: {add: [{words: [uden], scope: clause}]}}\n"
        #expect(try found("Magten er vi uden.") == ["t: Magten"])
        #expect(try found("Magten er vi uden.", head: head) == ["t: Magten [negated] (uden)"])
    }

    @Test func wordsOfOneThemeStandOverThoseOfTheLexicon() throws {
        let themes = """
            - id: t
              label: {da: T, en: T}
              negation: {policy: blocks, negators: {add: [savner], remove: [nul]}, not-negating: ['=aldrig =mere']}
              entries: [{id: a, words: [magt]}]
            - id: u
              label: {da: T, en: T}
              negation: flips:t
              entries: [{id: b, words: [kontrol]}]
            """
        let head = "negation: {negators: {add: [nul], remove: [uden]}}\n"
        #expect(try found("Vi savner magt og kontrol.", head: head, themes: themes) == ["t: magt [negated] (savner)", "u: kontrol"])
        #expect(try found("Nul magt. Nul kontrol.", head: head, themes: themes) == ["t: magt", "t: kontrol (Nul) < u"])
        #expect(try found("Uden magt. Uden kontrol.", head: head, themes: themes) == ["t: magt", "u: kontrol"])
        #expect(try found("Aldrig mere magt! Aldrig mere kontrol!", head: head, themes: themes) == ["t: magt", "t: kontrol (Aldrig) < u"])
    }

    @Test func lexiconsHaveWordsOfTheirOwn() throws {
        let head = "negation: {negators: {add: [savner]}}\n"
        let other = "- id: u\n  label: {da: T, en: T}\n  negation: blocks\n  entries: [{id: b, words: [magt]}]"
        let sample = try TaggedSample(Self.theme, head: head, others: [other], in: "Vi savner magt.")
        #expect(sample.found == ["t: magt [negated] (savner)", "u: magt"])
    }

    @Test func explanationsSayWhoseWordItIs() throws {
        let head = "negation: {negators: {add: [{words: [savner], scope: right}], remove: [undgår]}}\n"
        let sample = try TaggedSample(Self.theme, head: head, in: "Vi savner magt.\nDe undgår magt.\nDe har ikke magt.")
        #expect(
            sample.hits.map(\.trace) == [
                ["a 1.00 \"magt\"", "negated by \"savner\" of the lexicon (right: magt)"],
                ["a 1.00 \"magt\"", "\"undgår\" is no negation (lexicon)"],
                ["a 1.00 \"magt\"", "negated by \"ikke\" (clause: De har | magt)"],
            ])
    }

    @Test(arguments: [
        ("negation: {negators: {remove: [undgaar]}}", "\"undgaar\" is no negator, so", "did you mean \"undgår\"?"),
        ("negation: {negators: {remove: [kaffe]}}", "\"kaffe\" is no negator, so", "form by form"),
        ("negation: {negators: {add: [nul], remove: [nul]}}", "\"nul\" stands under add and under remove", ""),
        ("negation: {negators: {add: [savn*]}}", "\"savn*\" is no plain expression", "Write each form by itself"),
        ("negation: {negators: {add: [\"\"]}}", "\"\" is no plain expression", ""),
        ("negation: {negators: {add: [[a]]}}", "a word or expression was expected; found a list", ""),
        ("negation: {negators: {add: [{words: [nul], scope: left}]}}", "\"scope\" is \"left\"; expected clause, right, noun", ""),
        ("negation: {negators: {add: [{scope: right}]}}", "a negator needs the key \"words\"", ""),
        ("negation: {negators: {ad: [x]}}", "\"negators\" has no key \"ad\"", "did you mean \"add\"?"),
        ("negation: blocks", "\"negation\" of a lexicon must be a map of keys", ""),
    ]) func faultsHaveTheirPlace(_ head: String, _ message: String, _ advice: String) {
        let (lexicon, diagnostics) = TaggedSample.read(TaggedSample.yaml(Self.theme, head: head + "\n"))
        #expect(lexicon == nil)
        let told = diagnostics.first { $0.message.hasPrefix(message) }
        #expect(told != nil && told?.location?.description.hasPrefix("test.yaml:6:") == true, "\(diagnostics)")
        #expect(advice.isEmpty || told?.advice?.contains(advice) == true, "\(diagnostics)")
    }

    @Test func aThemesPolicyInAMap() {
        let fault = TaggedSample.read(TaggedSample.yaml("- id: t\n  label: {da: T, en: T}\n  negation: {policy: block}"))
        #expect(fault.diagnostics.map(\.message) == ["\"policy\" is \"block\"; expected keeps, blocks or flips:THEME"])
    }
}
