import CorpusModel
import Testing

/// Themes that imply others (`with`), and expressions that negate nothing.
@Suite struct ImplicationTests {
    private static let influence = """
        - id: magt
          label: {da: T, en: T}
          negation: blocks
          with: [{theme: udbytte, roles: [resident]}]
          entries: [{id: a, words: [indflydelse]}, {id: b, words: [medbestemmelse], with: stolthed}]
        - id: udbytte
          label: {da: T, en: T}
          entries: [{id: u, phrase: "min indflydelse"}]
        - id: stolthed
          label: {da: T, en: T}
        """

    private func found(_ text: String, role: String = "resident") throws -> [String] {
        try TaggedSample(Self.influence, in: "A: \(text)", roles: ["A": Role(role)]).found
    }

    @Test func aHitOfOneThemeIsOneOfAnother() throws {
        #expect(try found("Vi har indflydelse.") == ["magt: indflydelse", "udbytte: indflydelse with magt"])
        #expect(try found("Vi har indflydelse.", role: "employee") == ["magt: indflydelse"])
        #expect(try found("Medbestemmelse.") == ["magt: Medbestemmelse", "udbytte: Medbestemmelse with magt", "stolthed: Medbestemmelse with magt"])
    }

    @Test func whatIsNotCountedImpliesNothingThatIs() throws {
        #expect(try found("Vi har ikke indflydelse.") == ["magt: indflydelse [negated] (ikke)", "udbytte: indflydelse [negated] (ikke) with magt"])
    }

    @Test func theWordsHaveTheirOwnHitAlready() throws {
        #expect(try found("Min indflydelse.").sorted() == ["magt: indflydelse", "udbytte: Min indflydelse"])
    }

    @Test func aThemeOfAnotherLexicon() throws {
        let first = "- id: a/b\n  label: {da: T, en: T}\n  with: c/d\n  entries: [{id: e, words: [magt]}]\n- id: a\n  label: {da: T, en: T}"
        let second = "- id: c/d\n  label: {da: T, en: T}\n  with: a/b"
        #expect(try TaggedSample(first, others: [second], in: "Magten.").found == ["a/b: Magten", "c/d: Magten with a/b"])
        #expect(try TaggedSample(first, in: "Magten.").found == ["a/b: Magten"])
    }

    @Test func whatNegatesNothing() throws {
        let themes = "- id: t\n  label: {da: T, en: T}\n  negation: blocks\n  entries: [{id: a, words: [magt]}]"
        let head = "negation: {not-negating: ['=\"ikke overraskende\"']}\n"
        let text = "De fik ikke overraskende magten."
        #expect(try TaggedSample(themes, head: head, in: text).found == ["t: magten"])
        #expect(try TaggedSample(themes, in: text).found == ["t: magten [negated] (ikke)"])
        // Other negators deny as ever.
        #expect(try TaggedSample(themes, head: head, in: "De har ikke magten.").found == ["t: magten [negated] (ikke)"])
    }
}
