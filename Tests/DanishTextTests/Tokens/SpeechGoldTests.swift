import CorpusModel
import Testing

/// Tokens and token classes of speech, each as the gold has it.
@Suite struct SpeechGoldTests {
    @Test func tokensAndClassesAreExact() throws {
        let turns = try SpeechGold().turns
        #expect(turns.reduce(0) { $0 + $1.tokens.count } >= 300)
        for turn in turns {
            let layer = try Samples.layer(turn.text, marks: turn.marks)
            let found = layer.forms.indices.map { "\(layer.formVocabulary[layer.forms[$0]])/\(TokenClass(rawValue: layer.classes[$0])!.name)" }
            #expect(found == turn.tokens.map { "\($0.form)/\($0.tokenClass)" }, "\(turn.text)")
        }
    }

    /// The gold itself: what the columns may hold.
    @Test func theGoldIsWellFormed() throws {
        let classes = Set(WordClass.allCases.map(\.name))
        for token in try SpeechGold().turns.flatMap(\.tokens) {
            #expect(token.upos == "_" || classes.contains(token.upos), "\(token)")
            #expect((token.tokenClass == "event") == (token.upos == "_") && (token.normalForm == "_") == (token.upos == "_"), "\(token)")
            #expect((token.lemma == "_") == (token.upos == "_" || token.upos == "PUNCT"), "\(token)")
        }
    }
}
