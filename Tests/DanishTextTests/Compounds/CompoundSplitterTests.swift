import CorpusModel
import DanishText
import LocalFiles
import Testing

@Suite struct CompoundSplitterTests {
    let own = CompoundSplitter(data: .embedded)

    private struct Case {
        let form: String
        let lemma: String
        let wordClass: WordClass
        let parts: [String]

        /// `lemma:form/CLASS=part+part`, only the word of which must be there.
        init(_ text: Substring) {
            let sides = text.split(separator: "=")
            let word = sides[0].split(separator: "/")
            let forms = word[0].split(separator: ":").map(String.init)
            lemma = forms[0]
            form = forms[forms.count - 1]
            wordClass = word.count > 1 ? .adj : .noun
            parts = sides.count > 1 ? sides[1].split(separator: "+").map(String.init) : []
        }
    }

    private func cases(_ text: String) -> [Case] { text.split(whereSeparator: \.isWhitespace).map { Case($0) } }

    /// The numbers of right compounds and of right wholes; what is wrong is printed.
    private func score(_ splitter: CompoundSplitter, _ name: String) -> (compounds: Int, wholes: Int) {
        func right(_ cases: [Case]) -> Int {
            cases.count { one in
                let found = splitter.parts(of: one.form, wordClass: one.wordClass, lemma: one.lemma)
                if found != one.parts { print("\(name): \(one.form): \(found) instead of \(one.parts)") }
                return found == one.parts
            }
        }
        let (compounds, wholes) = (cases(CompoundGold.compounds), cases(CompoundGold.wholes))
        let result = (compounds: right(compounds), wholes: right(wholes))
        print("\(name): \(result.compounds) of \(compounds.count) compounds, \(result.wholes) of \(wholes.count) whole words")
        return result
    }

    @Test func theGoldIsLargeEnough() {
        #expect(cases(CompoundGold.compounds).count >= 60)
        #expect(cases(CompoundGold.wholes).count >= 45)
    }

    @Test func theListAloneDoesTheFieldsWords() {
        let result = score(own, "list alone")
        #expect(result.compounds >= 60)
        #expect(result.wholes == cases(CompoundGold.wholes).count)
    }

    /// Only where the dictionary has been imported: `ordret dictionary import`.
    @Test(.enabled(if: ImportedDictionary.path != nil, "no dictionary has been imported on this machine"))
    func withTheDictionary() throws {
        let file = try MappedFile(ImportedDictionary.path!)
        let dictionary = try DanishDictionary(Column(borrowing: file.bytes, from: file))
        let result = score(CompoundSplitter(sources: [dictionary], data: .embedded), "with the dictionary")
        #expect(result.compounds >= 66)
        #expect(result.wholes >= cases(CompoundGold.wholes).count - 1)
    }

    @Test func anEndingIsNoWordInPart() {
        let splitter = CompoundSplitter(words: [CompoundWord("medejer", .noun), CompoundWord("kab", .noun)], data: .embedded)
        #expect(splitter.parts(of: "medejerskab", wordClass: .noun, lemma: "medejerskab") == [])
        #expect(splitter.parts(of: "medejergruppe", wordClass: .noun, lemma: "medejergruppe") == ["medejer", "gruppe"])
    }

    @Test func lexiconsBringWords() {
        let splitter = CompoundSplitter(words: [CompoundWord("klimahandling", .noun), CompoundWord("tænketank", .first)], data: .embedded)
        #expect(splitter.parts(of: "klimahandlingsplan", wordClass: .noun, lemma: "klimahandlingsplan") == ["klimahandling", "plan"])
        #expect(splitter.parts(of: "tænketankmøde", wordClass: .noun, lemma: "tænketankmøde") == ["tænketank", "møde"])
        #expect(splitter.parts(of: "klimahandling", wordClass: .noun, lemma: "klimahandling") == [])
    }

    @Test func hyphensPartWords() {
        #expect(own.parts(of: "lo-fagforeninger", wordClass: .noun, lemma: "lo-fagforening") == [])
        #expect(own.parts(of: "lo-forening", wordClass: .noun, lemma: "lo-forening") == ["lo", "forening"])
        #expect(own.parts(of: "ung-til-ung", wordClass: .adj, lemma: "ung-til-ung") == ["ung", "til", "ung"])
        #expect(own.parts(of: "-området", wordClass: .noun, lemma: "-området") == [])
    }

    @Test func otherClassesAreNotSplit() {
        #expect(own.parts(of: "magtforhold", wordClass: .verb, lemma: "magtforhold") == [])
        #expect(own.parts(of: "", wordClass: .noun, lemma: "") == [])
        #expect(own.parts(of: "æøåæøåæøå", wordClass: .noun, lemma: "æøåæøåæøå") == [])
    }

    @Test func anUnknownCompoundHasTheLemmaOfItsLastPart() {
        #expect(own.lemma(ofUnknown: "frivillighedsprojekterne", as: .noun) == "frivillighedsprojekt")
        #expect(own.lemma(ofUnknown: "magtrelationers", as: .noun) == "magtrelation")
        #expect(own.lemma(ofUnknown: "lo-foreningerne", as: .noun) == "lo-forening")
        #expect(own.lemma(ofUnknown: "blomsterkål", as: .noun) == nil)
        #expect(own.lemma(ofUnknown: "magtrelationers", as: .verb) == nil)
    }

    /// A table of forms and lemmas, such as a model's, is a source too.
    private struct Lemmas: CompoundSource {
        let lemmas: [String: String]
        func wordClasses(of form: String) -> WordClassSet { lemmas[form] == nil ? [] : WordClassSet(.noun) }
        func lemma(of form: String, as wordClass: WordClass) -> String? { wordClass == .noun ? lemmas[form] : nil }
    }

    @Test func aTableOfLemmasIsASource() {
        let source = Lemmas(lemmas: ["blomst": "blomst", "blomster": "blomst", "bed": "bed", "bede": "bed", "krukke": "krukke", "krukker": "krukke"])
        let splitter = CompoundSplitter(sources: [source], data: .embedded)
        #expect(splitter.parts(of: "blomstbede", wordClass: .noun, lemma: "blomstbed") == ["blomst", "bed"])
        #expect(splitter.lemma(ofUnknown: "blomsterkrukker", as: .noun) == nil)
    }
}
