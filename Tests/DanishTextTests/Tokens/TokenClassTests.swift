import CorpusModel
import DanishText
import Testing

@Suite struct TokenClassTests {
    @Test(arguments: [
        ("vi er 12, ik'", "vi er 12/number ,/punctuation ik'"),
        ("10:30 5/3 1.500,50 12-15 '90", "10:30/number 5/3/number 1.500,50/number 12-15/number '90/number"),
        ("en 12-årig i 80'erne, IP1", "en 12-årig i 80'erne ,/punctuation IP1"),
        ("øh øøøhm Æhm mm nå hmm", "øh/filler øøøhm/filler Æhm/filler mm/filler nå hmm/filler"),
        ("en ø og en å", "en ø og en å"),
        ("10 % af os", "10/number %/punctuation af os"),
    ])
    func words(_ text: String, _ expected: String) throws { #expect(try Samples.classes(text).joined(separator: " ") == expected) }

    @Test(arguments: [
        "(griner)", "[pause]", "((latter))", "(.)", "(...)", "(2.0)", "(0,5)", "(2 sek.)", "(12 seconds pause)", "[00:12:31]", "(12:31)",
        "#00:12:33-5#", "[uhørligt]",
        "[navn]", "(xxx)", "[??]", "( )", "(Griner højt og længe)", "[navn på skolen]", "(navn 2)", "[by2]", "(lang tavs pause)", "(Birthe griner)",
        "*griner*", "(griner.)",
        "😂", "👍🏽", "☺", ":-)", ";)", "[...]",
    ])
    func events(_ event: String) throws {
        #expect(try Samples.classes("ja \(event) nej") == ["ja", "\(event)/event", "nej"])
    }

    @Test(arguments: [
        ("(by og land)", "(/punctuation by og land )/punctuation"), ("[Ja]", "[/punctuation Ja ]/punctuation"),
        ("(1992)", "(/punctuation 1992/number )/punctuation"),
        ("(vi var fem)", "(/punctuation vi var fem )/punctuation"), ("(mus?)", "(/punctuation mus ?/punctuation )/punctuation"),
        ("© 2020", "©/punctuation 2020/number"),
        ("(griner", "(/punctuation griner"), ("a < b", "a </punctuation b"),
    ])
    func otherBracketsStayMarks(_ text: String, _ expected: String) throws { #expect(try Samples.classes(text).joined(separator: " ") == expected) }

    @Test(arguments: [
        ("jeg har sam- samarbejdet", "sam-"), ("det er pla- nej det er godt", "pla-"), ("før var der bare græs-", "græs-"),
        ("vi gik på pla- og så videre", "pla-"),
        ("det er sam-, samarbejde", "sam-"),
    ])
    func truncated(_ text: String, _ word: String) throws { #expect(try Samples.classes(text).contains("\(word)/truncated")) }

    @Test(arguments: [
        "børne- og ungeområdet", "bolig-, familie- og skoleområdet", "tv- eller radioavis", "børne- samt ungeområdet", "ind- og udgang",
        "børne- og det nye ungeområde",
        "20- og 30-årige",
    ])
    func sharedEndsAreNotTruncated(_ text: String) throws {
        #expect(try !Samples.classes("på \(text) i dag").contains { $0.hasSuffix("truncated") })
    }

    @Test(arguments: ["NN", "NN's", "X-købing", "Y-bys", "[Maria]", "<navn>", "<Maria>", "[X-købing]"])
    func pseudonyms(_ name: String) throws { #expect(try Samples.classes("hos \(name) der").contains("\(name)/pseudonym")) }

    @Test(arguments: ["X-faktor", "[Jeg]", "nn", "Bo"])
    func noPseudonyms(_ word: String) throws { #expect(try !Samples.classes("hos \(word) der").contains { $0.hasSuffix("pseudonym") }) }

    @Test func nameInBracketsHasTheNamesMatchForm() throws {
        let layer = try Samples.layer("så kom [Maria] her")
        #expect(layer.norms.map { layer.normVocabulary[$0] } == ["så", "kom", "maria", "her"])
    }

    @Test func matchFormsAreFolded() throws {
        let layer = try Samples.layer("IK’ Ik' A\u{30A}rhus non\u{2011}profit")
        #expect(layer.norms.map { layer.normVocabulary[$0] } == ["ik'", "ik'", "århus", "non-profit"])
    }
}
