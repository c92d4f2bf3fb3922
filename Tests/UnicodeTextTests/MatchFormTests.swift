import Testing
import UnicodeText

@Suite struct MatchFormTests {
    @Test(arguments: [
        ("Magten", "magten"), ("ÆØÅ", "æøå"), ("Blåbærgrød", "blåbærgrød"), ("A\u{30A}se", "åse"), ("ik’", "ik'"), ("ik‘", "ik'"), ("ikʼ", "ik'"),
        ("co\u{2011}produktion", "co-produktion"), ("sam\u{AD}skabelse", "samskabelse"), ("STRASSE", "strasse"), ("straße", "strasse"), ("", ""),
        ("5/3", "5/3"),
        ("😀", "😀"),
    ])
    func wordsAreComparedInOneForm(_ form: String, _ expected: String) {
        #expect(Array(MatchForm.of(form).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(arguments: [("å", "a"), ("ø", "o"), ("æ", "ae"), ("å", "aa"), ("é", "e")])
    func lettersStayApart(_ one: String, _ other: String) { #expect(MatchForm.of(one) != MatchForm.of(other)) }

    @Test func theFormOfAFormIsItself() {
        for form in ["Ærø", "IJSSEL", "ǅ", "ﬁn", "İ", "A\u{30A}\u{AD}B"] { #expect(MatchForm.of(MatchForm.of(form)) == MatchForm.of(form)) }
    }

    @Test func aLongFormComesWhole() {
        let long = String(repeating: "Å", count: 100_000)
        #expect(MatchForm.of(long) == String(repeating: "å", count: 100_000))
    }
}
