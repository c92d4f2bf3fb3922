import CorpusModel
import DanishText
import LocalFiles
import Testing
import UnicodeText

/// Lemma and word class on the gold tokens of UD_Danish-DDT (development set) without a dictionary, where the shared data is present; skipped elsewhere.
@Suite struct AnalyserTreebankTests {
    @Test(.enabled(if: LocalFiles.kind(of: Samples.treebank) != nil, "the treebank is not beside the package (set ORDRET_DATA)"))
    func lemmaAndWordClassReachTheBarsWithoutADictionary() throws {
        let gold = try TreebankFile.sentences(in: LocalFiles.read(Samples.treebank, limit: 1 << 26))
        let layer = Self.layer(gold)
        let analysis = Analyser(model: .embedded).analysis(of: layer)
        let pairs = zip(gold.joined(), analysis.readings.map { analysis.table[Int($0)] })
        let words = pairs.filter { $0.0.wordClass != .punct }
        let rightClasses = pairs.count { $0.wordClass == $1.wordClass }
        let rightLemmas = words.count { $0.lemma == $1.lemma }
        #expect(Double(rightClasses) / Double(layer.count) >= 0.95)
        #expect(Double(rightLemmas) / Double(words.count) >= 0.97)
    }

    /// The gold tokens as a layer, each with the class that its characters give it.
    private static func layer(_ sentences: [TrainingSentence]) -> TokenLayer {
        var layer = TokenLayer()
        for (number, sentence) in sentences.enumerated() {
            for token in sentence {
                let scalars = token.form.unicodeScalars
                let tokenClass: TokenClass =
                    scalars.contains { $0.properties.isAlphabetic }
                    ? .word : scalars.contains { $0.properties.numericType != nil } ? .number : .punctuation
                layer.starts.append(UInt32(layer.count))
                layer.ends.append(UInt32(layer.count))
                layer.classes.append(tokenClass.rawValue)
                layer.forms.append(layer.formVocabulary.intern(token.form))
                layer.norms.append(layer.normVocabulary.intern(MatchForm.of(token.form)))
                layer.sentences.append(UInt32(number))
            }
        }
        return layer
    }
}
