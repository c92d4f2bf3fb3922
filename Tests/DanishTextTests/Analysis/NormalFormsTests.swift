import CorpusModel
import DanishText
import Testing

@Suite struct NormalFormsTests {
    let forms = NormalForms(data: .embedded)

    @Test(arguments: [
        ("ik'", "ikke"), ("ikk'", "ikke"), ("ik", "ikke"), ("ikk", "ikke"), ("ikke'", "ikke"), ("ikkå", "ikke"), ("sku'", "skulle"), ("ku'", "kunne"),
        ("vil'", "ville"), ("ville'", "ville"), ("må'", "må"), ("ska'", "skal"), ("ka'", "kan"), ("ha'", "have"), ("ta'", "tage"), ("gi'", "give"),
        ("bli'", "blive"), ("la'", "lade"), ("si'", "sige"), ("be'", "bede"), ("dra'", "drage"), ("har'd", "har det"), ("er'd", "er det"),
        ("det'", "det"), ("d'", "det"), ("den'", "den"), ("si'r", "siger"), ("gi'r", "giver"), ("bli'r", "bliver"), ("ta'r", "tager"),
        ("be'r", "beder"), ("la'r", "lader"), ("ha'r", "har"), ("hva'", "hvad"), ("hvofor", "hvorfor"), ("hvad'", "hvad"), ("hvor'n", "hvordan"),
        ("li'som", "ligesom"), ("lisom", "ligesom"), ("ligsom", "ligesom"), ("så'n", "sådan"), ("sån", "sådan"), ("sånn", "sådan"),
        ("sådan'", "sådan"), ("no'et", "noget"), ("noed", "noget"), ("nog'n", "nogen"), ("nogn", "nogen"), ("no'en", "nogen"), ("osse", "også"),
        ("os'", "også"), ("mig'selv", "mig selv"), ("jeg'", "jeg"), ("vi'", "vi"), ("go'", "god"), ("go'e", "gode"), ("go'dag", "goddag"),
        ("mer'", "mere"), ("lid'", "lidt"), ("li'", "lige"),
    ])
    func reductionsHaveTheirWord(_ form: String, _ normal: String) { #expect(forms.normalForm(of: form) == normal) }

    @Test(arguments: [("linie", "linje"), ("linierne", "linjerne"), ("cafe", "café"), ("ideerne", "idéerne"), ("én", "en"), ("ét", "et")])
    func spellingsHaveTheirWord(_ form: String, _ normal: String) { #expect(forms.normalForm(of: form) == normal) }

    @Test(arguments: ["allé", "alle", "å", "ha", "la", "ikke", "magt", "har", "i'", "isaac", "aa", "idé", "café", ""])
    func otherWordsStayThemselves(_ form: String) { #expect(forms.normalForm(of: form) == nil) }

    @Test func doubleAIsÅWhereTheWordIsKnown() {
        #expect(forms.normalForm(of: "paa") == "på")
        #expect(forms.normalForm(of: "gaar") == "går")
        #expect(forms.normalForm(of: "aarhus") == nil)
        let names = NormalForms(data: .embedded, dictionary: Names(names: ["århus", "haarlem", "hårlem"]))
        #expect(names.normalForm(of: "aarhus") == "århus")
        #expect(names.normalForm(of: "haarlem") == nil)
    }

    private struct Names: FormDictionary {
        let names: Set<String>
        func wordClasses(of form: String) -> WordClassSet { names.contains(form) ? WordClassSet(.propn) : [] }
        func lemma(of form: String, as wordClass: WordClass) -> String? { nil }
    }

    @Test func aNormalFormCanBeTwoWords() {
        #expect(forms.expansion(of: "har'd") == ["har", "det"])
        #expect(forms.expansion(of: "sku'") == ["skulle"])
        #expect(forms.expansion(of: "magt") == ["magt"])
    }

    @Test func aProjectHasItsOwnReductions() throws {
        let data = try DanishData(replacing: ["reductions": Array("d'er\tdet er\n".utf8)])
        #expect(NormalForms(data: data).expansion(of: "d'er") == ["det", "er"])
        #expect(NormalForms(data: data).normalForm(of: "ik'") == nil)
        #expect(throws: DanishDataError.self) { try DanishData(replacing: ["reductions": Array("d'er\tdet er jo\n".utf8)]) }
    }
}
