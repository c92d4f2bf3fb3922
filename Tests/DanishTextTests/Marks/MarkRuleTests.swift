import CorpusModel
import DanishText
import Testing

/// One case for each rule of the list `marks`: what it does, and that without its line nothing of it happens.
@Suite struct MarkRuleTests {
    /// The tokens that are no plain words as `form/class`, words with marks as `form=match form`.
    private func read(_ text: String, _ lines: String) throws -> String {
        let data = try DanishData(replacing: ["marks": Array(lines.utf8)])
        let layer = try Samples.layer(text, marks: "egen", data: data)
        Invariants.check(layer, of: Samples.transcript([text]), text)
        return layer.forms.indices.map { token in
            let form = layer.formVocabulary[layer.forms[token]]
            let norm = layer.normVocabulary[layer.norms[token]]
            let tokenClass = TokenClass(rawValue: layer.classes[token])!
            if tokenClass != .word { return "\(form)/\(tokenClass.name)" }
            return norm == form.lowercased() ? form : "\(form)=\(norm)"
        }.joined(separator: " ")
    }

    @Test(arguments: [
        ("pitch\t↑ ↓", "↑nej↓ sam↑skabelse", "↑/event nej ↓/event sam↑skabelse=samskabelse"),
        ("lengthening\t:", "ja:: o:rd Nej: ne:j", "ja::=ja o:rd=ord Nej:=nej ne:j=nej"),
        ("lengthening\t:", "ja: kl. 10:30 og :", "ja:=ja kl. 10:30/number og :/punctuation"),
        ("lengthening\t:", "ø:hm ik:' sa:m- samme", "ø:hm/filler ik:'=ik' sa:m-/truncated samme"),
        ("overlap\t[ ]", "[det ved jeg] sa[mskabelse]", "[/event det ved jeg ]/event sa[mskabelse=samskabelse ]/event"),
        ("overlap\t[ ]", "[Maria] [griner] [navn] [00:12]", "[/event Maria ]/event [griner]/event [navn]/event [00:12]/event"),
        ("loudness\t°", "°ikke det° 20°", "°/event ikke det °/event 20/number °/event"),
        ("voice\t£", "£sjovt£ ja", "£/event sjovt £/event ja"),
        ("tempo\t> <", ">og så< <langsomt> <navn>", ">/event og så </event </event langsomt >/event <navn>/pseudonym"),
        ("latching\t=", "=nej ja= ja=nej", "=/event nej ja =/event ja =/event nej"),
        ("emphasis\t_", "_magt_ navn_navnesen@ordret.dk", "_/event magt _/event navn_navnesen@ordret.dk"),
        ("breath", ".hhh ja hhh gr(h)iner ja(h) (hh) f.eks.", ".hhh/event ja hhh/event gr(h)iner=griner ja (h)/event (hh)/event f.eks."),
        ("comments", "((han går)) (han går)", "((han går))/event (/punctuation han går )/punctuation"),
        ("doubt", "(mus?) (fokus/pokus?) (ord)", "(/event mus ?)/event (/event fokus /pokus?)/event (/punctuation ord )/punctuation"),
        (
            "brackets", "(ord) (et par ord) (griner) (1992)",
            "(/event ord )/event (/event et par ord )/event (griner)/event (/punctuation 1992/number )/punctuation"
        ),
        ("numbers", "(2) (1992)", "(2)/event (/punctuation 1992/number )/punctuation"),
        ("pauses\tP PP #", "P vi PP var # der p #nabo", "P/event vi PP/event var #/event der p #nabo"),
        ("unclear\txxx", "xxx og XXX", "xxx/event og XXX"),
    ])
    func each(_ rule: String, _ text: String, _ expected: String) throws {
        #expect(try read(text, "egen\t\(rule)\n") == expected)
        #expect(try read(text, "anden\t\(rule)\n") != expected)
    }

    /// *STORT* is stress and *EU* is none, because only the one is a word of the treebank.
    @Test func capitalsThatAreStressAreReadAsTheWord() throws {
        func classes(_ marks: String?) throws -> [WordClass] {
            let layer = try Samples.layer("Det var en MEGET lang dag i EU.", marks: marks)
            let analysis = Analyser(model: .embedded).analysis(of: layer)
            return analysis.readings.map { analysis.table[Int($0)].wordClass }
        }
        #expect(try classes("storyweb")[3] == .adv)
        #expect(try classes("storyweb")[7] == .propn)
    }

    @Test func aWordWithMarksHasTheReadingOfTheWord() throws {
        let plain = try Samples.layer("Hun tog magten, ja.")
        let marked = try Samples.layer("↑Hun tog °ma:gten°, ja::.", marks: "jefferson")
        func lemmas(_ layer: TokenLayer) -> [String] {
            let analysis = Analyser(model: .embedded).analysis(of: layer)
            return layer.classes.indices.filter { layer.classes[$0] != TokenClass.event.rawValue }.map {
                analysis.table[Int(analysis.readings[$0])].lemma
            }
        }
        #expect(lemmas(plain) == lemmas(marked))
    }

    /// One worker, transcripts of several conventions: none learns from the other.
    @Test func profilesDoNotMix() throws {
        let tokenizer = try Tokenizer(data: .embedded)
        func forms(_ marks: String?) -> [String] {
            let layer = tokenizer.tokens(of: Samples.transcript(["ja:: _ord_ xxx P (ord) °nu°"], marks: marks))
            return layer.forms.indices.map { "\(layer.formVocabulary[layer.forms[$0]])/\(layer.classes[$0])" }
        }
        let first = (forms(nil), forms("jefferson"), forms("storyweb"))
        #expect(first.0 != first.1 && first.1 != first.2)
        #expect((forms(nil), forms("jefferson"), forms("storyweb")) == first)
        #expect(forms("ukendt") == first.0)
    }

    @Test(arguments: 0..<20)
    func randomTextKeepsItsOffsets(_ seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed))
        let parts = [
            " ", " ", "\n", "ja", "ord", "Ø", "a\u{30A}", ":", "::", "[", "]", "°", "↑", "=", ">", "<", "£", "_", "(", ")", "(h)", ".hh", "?)", "/",
            "-", "'",
            "@", "dk", "12", "(griner)", "((", "))", ".", "xxx", "😂",
        ]
        let tokenizer = try Tokenizer(data: .embedded)
        for round in 0..<30 {
            let text = (0..<Int.random(in: 1...40, using: &generator)).map { _ in parts.randomElement(using: &generator)! }.joined()
            let transcript = Samples.transcript([text], hardWrapped: round % 2 == 1, marks: ["jefferson", "doubt", "storyweb"][round % 3])
            Invariants.check(tokenizer.tokens(of: transcript), of: transcript, "seed \(seed), round \(round): \(text)")
        }
    }

    @Test(arguments: ["a:", "(a", "(h)", "a[", "°", "a'", "(h", "_", "a-:", "=", "(a?)", "/", "?"])
    func longRunsTakeLinearTime(_ unit: String) throws {
        let transcript = Samples.transcript([String(repeating: unit, count: 6_000)], marks: "jefferson")
        let tokenizer = try Tokenizer(data: .embedded)
        var layer = TokenLayer()
        let time = ContinuousClock().measure { layer = tokenizer.tokens(of: transcript) }
        #expect(time < .seconds(10))
        Invariants.check(layer, of: transcript, unit)
    }
}
