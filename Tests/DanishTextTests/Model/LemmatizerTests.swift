import CorpusModel
import Testing

@testable import DanishText

@Suite struct LemmatizerTests {
    private let rules = LemmaTrainer.rules(from: InventedTreebank.sentences)

    @Test(arguments: [
        ("beboerne", WordClass.noun, "beboer"), ("bor", .verb, "bo"), ("stort", .adj, "stor"), ("er", .aux, "være"), ("et", .det, "en"),
        ("haven", .noun, "have"), ("har", .verb, "have"),
    ])
    func formsOfTheTreebankHaveTheLemmasThatTheyHaveThere(form: String, wordClass: WordClass, lemma: String) {
        #expect(Lemmatizer(rules: rules, knowledge: nil).lemma(of: form, as: wordClass) == lemma)
    }

    @Test func aNewFormGoesByItsEnding() {
        let lemmatizer = Lemmatizer(rules: DanishModel.embedded.lemmas, knowledge: nil)
        #expect(lemmatizer.lemma(of: "samskabelserne", as: .noun) == "samskabelse")
        #expect(lemmatizer.lemma(of: "frivillighederne", as: .noun) == "frivillighed")
        #expect(lemmatizer.lemma(of: "faciliterede", as: .verb) == "facilitere")
        #expect(lemmatizer.lemma(of: "boligsociale", as: .adj) == "boligsocial")
    }

    @Test func aFormOfTheTreebankKeepsItsLemmaAgainstADictionary() throws {
        let dictionary = try ListedForms(table: Array("haven\tNOUN\thaven\nbor\tVERB\tbore\n".utf8), name: "ord")
        let lemmatizer = Lemmatizer(rules: rules, knowledge: WordKnowledge(dictionary: dictionary))
        #expect(lemmatizer.lemma(of: "haven", as: .noun) == "have")
        #expect(lemmatizer.lemma(of: "bor", as: .verb) == "bo")
        #expect(lemmatizer.known("haven", as: .noun) == "have")
    }

    @Test func theDictionaryGoesBeforeTheRulesOfEndingsAndACompoundGoesByItsLastPart() {
        let lemmatizer = Lemmatizer(rules: rules, knowledge: WordKnowledge(dictionary: InventedTreebank.dictionary))
        #expect(lemmatizer.lemma(of: "taler", as: .noun) == "taler")
        #expect(lemmatizer.lemma(of: "udsatte", as: .verb) == "udsætte")
        #expect(lemmatizer.lemma(of: "boligområdet", as: .noun) == "boligområde")
    }

    @Test(arguments: [("skrevne", "skrive"), ("gik", "gå"), ("år", "år"), ("ø", "å"), ("børnene", "barn"), ("er", "være")])
    func anEditLeadsFromAFormToItsLemma(form: String, lemma: String) throws {
        let edit = try #require(LemmaEdit(from: form, to: lemma))
        #expect(edit.applied(to: form) == lemma)
    }

    @Test func anEditCutsWholeCharactersAndNeverTheWholeWordAway() throws {
        let edit = try #require(LemmaEdit(from: "få", to: "fæ"))
        #expect(edit == LemmaEdit(cut: 2, ending: "æ"))
        #expect(LemmaEdit(cut: 3, ending: "e").applied(to: "så") == "e")
        #expect(LemmaEdit(cut: 4, ending: "e").applied(to: "så") == nil)
        #expect(LemmaEdit(cut: 1, ending: "").applied(to: "så") == nil)
        #expect(LemmaEdit(cut: 3, ending: "").applied(to: "så") == nil)
    }
}
