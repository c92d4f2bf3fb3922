import CorpusModel
import Testing

/// `fold` of an entry: all its words whatever their accents or old spellings.
@Suite struct FoldedEntryTests {
    private func found(_ entry: String, _ text: String) throws -> [String] {
        try TaggedSample("- id: t\n  label: {da: T, en: T}\n  entries: [{id: a, \(entry)}]", in: text).found
    }

    private func faults(_ entry: String) -> [String] {
        TaggedSample.read(TaggedSample.yaml("- id: t\n  label: {da: T, en: T}\n  entries: [{id: a, \(entry)}]")).diagnostics.map(\.description)
    }

    @Test func allWordsOfAnEntry() throws {
        let text = "En ide på Bispegaard om en cafe."
        #expect(try found("words: [=idé, =bispegård], fold: [accents, aa]", text) == ["t: ide", "t: Bispegaard"])
        #expect(try found("words: [=idé, =bispegård], fold: aa", text) == ["t: Bispegaard"])
        #expect(try found("phrase: '=idé [..4] =café', fold: accents", text) == ["t: ide på Bispegaard om en cafe"])
        #expect(try found("words: [=idé%d, =bispegård]", text) == ["t: ide"])
    }

    @Test func faultsHaveTheirPlace() {
        #expect(
            faults("words: [idé], fold: accent") == [
                "error[lexicon-malformed] test.yaml:10:43: \"fold\" is \"accent\"; expected accents, aa\n    did you mean \"accents\"?"
            ])
        #expect(
            faults("cql: '\"idé\"', fold: aa") == [
                "error[lexicon-malformed] test.yaml:10:28: \"fold\" is of the simple notation\n    Write %d (accents) or %a (aa) behind the strings of the pattern."
            ])
    }
}
