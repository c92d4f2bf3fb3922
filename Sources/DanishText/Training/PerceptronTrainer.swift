import CorpusModel
import UnicodeText

/// Learns the weights of the tagger: an averaged perceptron (Collins 2002) that reads each sentence from left to right with its own decisions as context.
///
/// All arithmetic is of integers and the order of sentences comes from the seed, so that the same input gives the same weights on every machine.
struct PerceptronTrainer {
    /// How much the right class must lead by before a token is left alone.
    static let margin: Int32 = 1

    let corpus: TrainingCorpus
    /// Called after each epoch with its number and the share of tokens that were wrong.
    let progress: (Int, Double) -> Void

    /// Trains and returns the weights that are worth keeping, in the order of their keys.
    func trained(seed: UInt64, epochs: Int, smallest: Int32) -> FeatureWeights {
        let index = FeatureIndex(corpus: corpus)
        var state = PerceptronState(features: index.count)
        var random = SplitMix64(seed: seed)
        var order = Array(corpus.sentences.indices)
        for epoch in 1...max(1, epochs) {
            random.shuffle(&order)
            var tally = (wrong: 0, all: 0)
            for sentence in order {
                let withDictionary = corpus.hasDictionary && random.next() & 1 == 0
                learn(corpus.sentences[sentence], withDictionary, index, &state, &tally)
                if corpus.hasDictionary { learn(corpus.sentences[sentence], !withDictionary, index, &state, &tally) }
            }
            progress(epoch, Double(tally.wrong) / Double(max(1, tally.all)))
        }
        return state.weights(of: index, smallest: smallest)
    }

    private func learn(
        _ sentence: PreparedSentence, _ withDictionary: Bool, _ index: FeatureIndex, _ state: inout PerceptronState,
        _ tally: inout (wrong: Int, all: Int)
    ) {
        var previous = TagContext.boundary
        var secondPrevious = TagContext.boundary
        var features: [Int32] = []
        for (position, token) in sentence.tokens.enumerated() {
            let decided: WordClass
            if let known = token.known {
                decided = known
            } else {
                features.removeAll(keepingCapacity: true)
                corpus.features(of: position, in: sentence, withDictionary: withDictionary, previous, secondPrevious) { key in
                    if let feature = index[key] { features.append(feature) }
                }
                let guess = state.learn(features, right: token.wordClass.lane, margin: Self.margin)
                decided = WordClass(lane: guess)
                tally.all += 1
                tally.wrong += decided == token.wordClass ? 0 : 1
            }
            secondPrevious = previous
            previous = TagContext(decided)
        }
    }
}
