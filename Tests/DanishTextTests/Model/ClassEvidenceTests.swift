import CorpusModel
import Testing

@testable import DanishText

/// What a form was seen as holds against the tagger's guess.
@Suite struct ClassEvidenceTests {
    private let evidence = ClassEvidence(rules: LemmaTrainer.rules(from: InventedTreebank.sentences))

    private func open(_ form: String, isCapital: Bool = false, dictionary: WordClassSet = []) -> Set<WordClass> {
        let scores = evidence.scores(of: form, isCapital: isCapital, dictionary: dictionary.rawValue)
        return Set(WordClass.allCases.filter { $0 != .punct && scores[$0.lane] == 0 })
    }

    @Test func aFormOfTheTreebankKeepsItsClassesThere() {
        #expect(open("beboerne") == [.noun, .x])
        #expect(LemmaTrainer.rules(from: InventedTreebank.sentences).classes(ofForm: "beboerne") == WordClassSet(.noun))
    }

    @Test func theDictionaryAddsItsOwn() { #expect(open("beboerne", dictionary: WordClassSet(.verb)) == [.noun, .verb, .x]) }

    @Test func whatHasACapitalMayBeAName() { #expect(open("beboerne", isCapital: true) == [.noun, .propn, .x]) }

    @Test func aFormThatTheTreebankLacksIsFree() { #expect(open("samskabelse").count == WordClass.allCases.count - 1) }

    /// Without the dictionary *kontrol* was a verb here and *bedst* a form of *bede*.
    @Test(arguments: [
        ("Kontrol et to tre fire fem slipper.", "Kontrol", "kontrol", WordClass.noun),
        ("Herude ved vi bedst, hvad der er brug for.", "bedst", "bedst", .adv),
    ])
    func sentencesWithoutADictionary(_ text: String, _ form: String, _ lemma: String, _ wordClass: WordClass) throws {
        let layer = try Samples.layer(text)
        let analysis = Analyser(model: .embedded).analysis(of: layer)
        let token = try #require(layer.forms.firstIndex { layer.formVocabulary[$0] == form })
        let reading = analysis.table[Int(analysis.readings[token])]
        #expect(reading.lemma == lemma)
        #expect(reading.wordClass == wordClass)
    }
}
