import Pipelines
import Testing

/// `--of` says what is counted and `--by` parts speech; `--by` with attributes is another way to say the first.
@Suite struct CollocateChoiceTests {
    @Test(
        arguments: [
            (nil, nil, "word", nil), ("lemma", nil, "lemma", nil), (nil, "lemma", "lemma", nil), (nil, "lemma,pos", "lemma,pos", nil),
            (nil, "theme", "theme", nil), ("theme", "role", "theme", "role"), (nil, "role", "word", "role"),
            ("pos", "meta_lemma", "pos", "meta_lemma"),
        ] as [(String?, String?, String, String?)])
    func whatIsMeant(_ of: String?, _ by: String?, _ counted: String, _ group: String?) {
        let choice = CollocateChoice(of: of, by: by)
        #expect(choice?.counted == counted && choice?.group == group && choice?.countsThemes == (counted == "theme"))
    }

    @Test func whatIsCountedIsSaidOnce() {
        #expect(CollocateChoice(of: "word", by: "lemma") == nil && CollocateChoice(of: "word", by: "theme") == nil)
    }
}
