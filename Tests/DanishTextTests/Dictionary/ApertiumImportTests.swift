import CorpusModel
import DanishText
import Testing

/// Small transducers in the text form of `lt-print`.
@Suite struct ApertiumImportTests {
    /// The lines of one path for each pair: shared states but for the first and last.
    private func text(_ pairs: [(String, String)], more: [String] = []) -> [UInt8] {
        var lines = more
        var next = 2
        for (form, analysis) in pairs {
            let letters = form.map(String.init)
            let lemma = analysis.prefix { $0 != "<" }.map(String.init)
            let tags = analysis.dropFirst(lemma.count).split(separator: ">").map { String($0) + ">" }
            let output = lemma + tags
            var state = 0
            for index in 0..<max(letters.count, output.count) {
                let isLast = index == max(letters.count, output.count) - 1
                let target = isLast ? 1 : next
                lines.append(
                    "\(state)\t\(target)\t\(index < letters.count ? letters[index] : "ε")\t\(index < output.count ? output[index] : "ε")\t0.000000\t")
                state = target
                next += isLast ? 0 : 1
            }
        }
        return Array((lines + ["1\t0.000000"]).joined(separator: "\n").utf8)
    }

    private func dictionary(_ bytes: [UInt8], _ direction: ApertiumImport.Direction = .analyser) throws -> DanishDictionary {
        var words = ApertiumImport()
        words.add(try TransducerText(bytes), direction)
        return try DanishDictionary(Column(words.dictionary().bytes(sourceDigest: String(repeating: "00", count: 32))))
    }

    @Test func tagsBecomeClassesAndTraits() throws {
        let found = try dictionary(
            text([
                ("magt", "magt<n><ut><sg><ind>"), ("magt", "magte<vblex><imp>"), ("frivillig", "frivillig<adj><sint><pst><ut><sg><ind>"),
                ("frivilligt", "frivillig<adj><sint><pst><nt><sg><ind>"), ("er", "være<vbser><pres><actv>"), ("mødre", "mor<n><ut><pl><ind>"),
                ("København", "København<np><top>"), ("og", "og<cnjcoo>"), ("første", "første<adj><ord><pst>"),
            ]))
        #expect(found.readings(of: "magt").map(\.wordClass) == [.noun, .verb])
        #expect(found.traits(of: "magt") == [.singularNoun, .imperative])
        #expect(found.lemma(of: "frivilligt", as: .adj) == "frivillig")
        #expect(found.lemma(of: "frivilligt", as: .adv) == "frivilligt")
        #expect(found.traits(of: "frivillig").contains(.commonAdjective))
        #expect(found.wordClasses(of: "er") == [WordClassSet(.aux), WordClassSet(.verb)])
        #expect(found.lemma(of: "mødre", as: .noun) == "mor")
        #expect(found.lemma(of: "københavn", as: .propn) == "københavn")
        #expect(found.wordClasses(of: "og") == WordClassSet(.cconj))
        #expect(found.wordClasses(of: "første") == WordClassSet(.adj))
    }

    @Test func participlesAreVerbsAndAdjectives() throws {
        let found = try dictionary(
            text([
                ("udsat", "udsætte<adj><pp><ut><sg><ind>"), ("udsatte", "udsætte<adj><pp><pl>"), ("brugende", "bruge<adj><pprs>"),
            ]))
        #expect(found.lemma(of: "udsatte", as: .verb) == "udsætte")
        #expect(found.lemma(of: "udsatte", as: .adj) == "udsat")
        #expect(found.lemma(of: "brugende", as: .adj) == "brugende")
        #expect(found.traits(of: "udsatte") == .participle)
    }

    @Test func namesThatLookLikeFunctionWordsAreDropped() throws {
        let found = try dictionary(text([("er", "være<vbser><pres>"), ("ER", "ER<np><org>")]))
        #expect(!found.wordClasses(of: "er").contains(.propn))
    }

    @Test func generatorsAreReadTheOtherWayRound() throws {
        let bytes = Array("0\t1\tm\tm\t0.0\n1\t2\tå\tå\t0.0\n2\t3\t<vbmod>\tε\t0.0\n3\t0.0\n".utf8)
        let found = try dictionary(bytes, .generator)
        #expect(found.lemma(of: "må", as: .aux) == "må")
    }

    @Test func cyclesAndCompoundingAreNotFollowed() throws {
        let cycle = ["0\t900\t1\t1\t0.0", "900\t900\t2\t2\t0.0", "900\t1\tε\t<num>\t0.0", "0\t901\tx\tx\t0.0", "901\t1\tε\t<cmp>\t0.0"]
        let found = try dictionary(text([("magt", "magt<n><ut><sg><ind>")], more: cycle))
        #expect(found.formCount == 2)
        #expect(found.wordClasses(of: "1") == WordClassSet(.num))
        #expect(found.wordClasses(of: "12").isEmpty)
    }

    @Test func sectionsOfEndlessPathsAreLeftOut() throws {
        var lines: [String] = []
        for state in 0..<60 { lines += (0..<2).map { "\(state)\t\(state + 1)\t\($0)\t\($0)\t0.0" } }
        lines += ["60\t61\tε\t<num>\t0.0", "61\t0.0", "--"]
        var words = ApertiumImport()
        words.add(try TransducerText(Array(lines.joined(separator: "\n").utf8) + [0x0A] + text([("og", "og<cnjcoo>")])), .analyser)
        #expect(words.sectionsLeftOut == 1)
        #expect(words.dictionary().formCount == 1)
    }

    @Test(arguments: ["x\t1\ta\ta\t0.0\n", "0\t1\ta\ta\t0.0\n1\tzz\ta\ta\t0.0\n", "0\t99999999\ta\ta\t0.0\n", "Error: no transducer\n"])
    func otherTextsAreRefused(_ text: String) { #expect(throws: TransducerFault.self) { try TransducerText(Array(text.utf8)) } }

    @Test func severalWordsAndUnknownTagsAreLeftOut() throws {
        let found = try dictionary(text([("så", "så<adv>+som<cnjsub>"), ("!", "!<sent>"), ("og", "og<cnjcoo>")]))
        #expect(found.formCount == 1)
    }
}
