import CorpusModel

/// Gives the words of a sentence their classes from left to right: the class with the highest sum of weights, each decision a context for the next.
struct SentenceTagger {
    private let weights: FeatureWeights
    /// The weights of the two classes before a word, for every two.
    private let contexts: [TagScores]

    init(_ weights: FeatureWeights) {
        self.weights = weights
        contexts = (0..<TagContext.count * TagContext.count).map { pair in
            var sum = TagScores.zero
            FeatureTemplates.tags(TagContext(index: pair / TagContext.count), TagContext(index: pair % TagContext.count)) {
                weights.add($0, to: &sum)
            }
            return sum
        }
    }

    /// Replaces the classes of the words that are asked about; those of the others are known and stay.
    ///
    /// - Parameters:
    ///   - words: places in `records`: two boundaries, the words of the sentence, two boundaries.
    ///   - classes: for each place what is known, `nil` for what is asked.
    func tag(_ words: [Int32], _ records: [WordRecord], _ classes: inout [WordClass?]) {
        var previous = TagContext.boundary
        var secondPrevious = TagContext.boundary
        for position in 2..<max(2, words.count - 2) {
            let decided = classes[position] ?? wordClass(at: position, words, records, previous, secondPrevious)
            classes[position] = decided
            secondPrevious = previous
            previous = TagContext(decided)
        }
    }

    private func wordClass(
        at position: Int, _ words: [Int32], _ records: [WordRecord], _ previous: TagContext, _ secondPrevious: TagContext
    ) -> WordClass {
        let word = Int(words[position])
        let before = Int(words[position - 1])
        let after = Int(words[position + 1])
        let secondAfter = Int(words[position + 2])
        var scores = position == 2 ? records[word].ownAtBeginning : records[word].own
        scores &+= records[before].asPrevious
        scores &+= records[Int(words[position - 2])].asSecondPrevious
        scores &+= records[after].asNext
        scores &+= records[secondAfter].asSecondNext
        scores &+= contexts[previous.index * TagContext.count + secondPrevious.index]
        FeatureTemplates.withTag(records[word].view, previous) { weights.add($0, to: &scores) }
        FeatureTemplates.nextWithTag(records[after].view, previous) { weights.add($0, to: &scores) }
        FeatureTemplates.pairs(
            records[before].view, records[word].view, records[after].view, records[secondAfter].view, clause: clause(position, words, records)
        ) { weights.add($0, to: &scores) }
        return WordClass(lane: scores.bestLane)
    }

    private func clause(_ position: Int, _ words: [Int32], _ records: [WordRecord]) -> UInt8 {
        guard records[Int(words[position])].view.isAuxiliary else { return 0 }
        return ClauseRole.ahead(position, count: words.count - 2) { records[Int(words[$0])].view.clauseRole }
    }
}
