import CorpusModel
import DanishText
import Testing

/// Words, lemmas and classes of a file's own (`--annotation source`).
@Suite struct SourceAnnotationTests {
    /// "Vi har  magten osv. 10.30" with words of the file's own: *har  magten* as one word, *osv.* with another lemma, the rest left to the rules.
    private static let text = "Vi har  magten osv. 10.30"
    private static let given: SourceAnnotation = {
        var annotation = SourceAnnotation()
        annotation.words = [
            .init(range: TextRange(3, 14), lemmas: ["HAVE", "magt"], wordClass: .verb, beginsSentence: false),
            .init(range: TextRange(15, 19), lemmas: [], wordClass: .x, beginsSentence: true),
        ]
        return annotation
    }()

    @Test func theFilesWordsAreTokens() throws {
        let transcript = Samples.transcript([Self.text])
        let layer = try Tokenizer(data: .embedded).tokens(of: transcript, taking: Self.given)
        let tokens = (0..<layer.count).map { transcript.text[TextRange(Int(layer.starts[$0]), Int(layer.ends[$0]))] }
        #expect(tokens == ["Vi", "har  magten", "osv.", "10.30"])
        #expect(Array(layer.sentences) == [0, 0, 1, 1])
        #expect(layer.turns == [0..<4])
        Invariants.check(layer, of: transcript, "source")
    }

    @Test func theFilesLemmasAndClassesAreTaken() throws {
        let transcript = Samples.transcript([Self.text])
        let layer = try Tokenizer(data: .embedded).tokens(of: transcript, taking: Self.given)
        let analyser = try #require(DanishLanguage.embedded.analyser())
        let analysis = analyser.analysis(of: layer, taking: Self.given)
        let readings = analysis.readings.map { analysis.table[Int($0)] }
        #expect(readings.map(\.lemma) == ["vi", "have", "og_så_videre", "10.30"])
        #expect(readings[1].furtherLemmas.contains("magt") && readings[1].wordClass == .verb && readings[2].wordClass == .x)
    }

    @Test func withoutWordsNothingChanges() throws {
        let transcript = Samples.transcript([Self.text, "Ja, det gør vi."])
        let tokenizer = try Tokenizer(data: .embedded)
        let own = tokenizer.tokens(of: transcript)
        let given = tokenizer.tokens(of: transcript, taking: SourceAnnotation())
        #expect(own.starts == given.starts && own.sentences == given.sentences && own.classes == given.classes)
    }
}
