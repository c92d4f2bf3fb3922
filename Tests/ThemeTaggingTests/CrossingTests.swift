import SegmentSamples
import Testing

/// Phrases that reach over punctuation inside a sentence (`cross: punct`).
@Suite struct CrossingTests {
    private func found(_ text: String, _ entry: String, isAnalysed: Bool = true) throws -> [String] {
        let themes = "- id: t\n  label: {da: T, en: T}\n  entries: [{id: a, \(entry)}]"
        return try TaggedSample(themes, in: text, isAnalysed: isAnalysed).found
    }

    @Test(arguments: [
        ("ansvar: magt", true), ("ansvar; magt", true), ("ansvar (magt)", true), ("ansvar / magt", true), ("ansvar, magt", true),
        ("ansvar magt", true),
        ("ansvar og magt", false), ("ansvar. Magt", false), ("ansvar! Magt", false), ("ansvar? Magt", false),
    ]) func wordsSideBySide(_ words: String, _ isFound: Bool) throws {
        let text = "Vi har \(words) her."
        #expect(try found(text, "phrase: \"ansvar magt\", cross: punct").count == (isFound ? 1 : 0))
        let isPlain = words == "ansvar, magt" || words == "ansvar magt"
        #expect(try found(text, "phrase: \"ansvar magt\"").count == (isPlain ? 1 : 0))
    }

    @Test func gapsAndSetsInAnyOrder() throws {
        let text = "Vi tog det på os: ansvaret for haven."
        #expect(try found(text, "phrase: \"tage [..3] ansvar\", cross: punct") == ["t: tog det på os: ansvaret"])
        #expect(try found(text, "phrase: \"tage [..2] ansvar\", cross: punct") == [])
        #expect(try found(text, "phrase: \"tage [..3] ansvar\"") == [])
        #expect(try found(text, "phrase: \"{ansvar tage}[5]\", cross: punct") == ["t: tog det på os: ansvaret"])
        #expect(try found(text, "phrase: \"{ansvar tage}[5]\"") == [])
        #expect(try found(text, "phrases: [\"=os =ansvaret\"], cross: punct", isAnalysed: false) == ["t: os: ansvaret"])
    }

    /// The entries beside it keep their walls.
    @Test func onlyTheEntryThatSaysSo() throws {
        let themes = "- id: t\n  label: {da: T, en: T}\n  entries: [{id: a, phrase: \"ansvar magt\"}, {id: b, phrase: \"magt penge\", cross: punct}]"
        #expect(try TaggedSample(themes, in: "Ansvar: magt; penge.").found == ["t: magt; penge"])
    }
}
