import CorpusModel
import DanishText
import Testing

@Suite struct ListedFormsTests {
    @Test func aFormHasAllItsClassesAndInEachItsFirstLemma() throws {
        let table = Array("# form\tclass\tlemma\nTaler\tVERB\ttale\ntaler\tNOUN\ttaler\ntaler\tNOUN\ttal\n".utf8)
        let forms = try ListedForms(table: table, name: "ord")
        #expect(forms.wordClasses(of: "taler") == [WordClassSet(.verb), WordClassSet(.noun)])
        #expect(forms.lemma(of: "taler", as: .noun) == "taler")
        #expect(forms.lemma(of: "taler", as: .verb) == "tale")
        #expect(forms.lemma(of: "taler", as: .adj) == nil)
        #expect(forms.wordClasses(of: "tal").isEmpty)
    }

    @Test func aClassThatIsNoneIsToldWithItsLine() {
        let error = #expect(throws: DanishDataError.self) { try ListedForms(table: Array("ja\tINTJ\tja\nnej\tORD\tnej\n".utf8), name: "ord") }
        #expect(error?.line == 2)
        #expect(error?.found == "“ORD” in column 2")
    }
}
