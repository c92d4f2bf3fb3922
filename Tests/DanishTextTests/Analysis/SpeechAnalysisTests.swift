import CorpusModel
import DanishText
import Testing

/// Normal form, word class and lemma of invented interview talk against the gold written by hand. The model errs, and how often is what is tested:
/// a rule that breaks speech moves these shares by more than a word.
@Suite struct SpeechAnalysisTests {
    @Test func talkIsReadAsTheGoldHasIt() throws {
        let gold = try SpeechGold()
        let tokenizer = try Tokenizer(data: .embedded)
        let analyser = try #require(DanishLanguage.embedded.analyser())
        var right = (normal: 0, wordClass: 0, lemma: 0)
        var all = (normal: 0, wordClass: 0, lemma: 0)
        var wrong: [String] = []
        for turn in gold.turns {
            let layer = tokenizer.tokens(of: Samples.transcript([turn.text], marks: turn.marks))
            let analysis = analyser.analysis(of: layer)
            try #require(layer.count == turn.tokens.count)
            for (token, expected) in turn.tokens.enumerated() {
                let reading = analysis.table[Int(analysis.readings[token])]
                func count(_ wish: String, _ found: String, _ hit: inout Int, _ total: inout Int) {
                    guard wish != "_" else { return }
                    total += 1
                    if wish == found { hit += 1 } else { wrong.append("\(expected.form): \(found), not \(wish)") }
                }
                count(expected.normalForm, reading.normalForm, &right.normal, &all.normal)
                count(expected.upos, reading.wordClass.name, &right.wordClass, &all.wordClass)
                count(expected.lemma, reading.lemma, &right.lemma, &all.lemma)
            }
        }
        print("speech: normal forms \(right.normal)/\(all.normal), classes \(right.wordClass)/\(all.wordClass), lemmas \(right.lemma)/\(all.lemma)")
        #expect(Double(right.normal) >= 0.99 * Double(all.normal), "\(wrong)")
        #expect(Double(right.wordClass) >= 0.92 * Double(all.wordClass), "\(wrong)")
        #expect(Double(right.lemma) >= 0.95 * Double(all.lemma), "\(wrong)")
    }
}
