import CorpusModel

/// All that the tagger needs of a word wherever it stands: sums of weights that depend on nothing else.
struct WordRecord {
    let view: WordView
    /// The class of a word that is not asked about.
    let known: WordClass?
    let own: TagScores
    /// In place of `own` at the beginning of a sentence.
    let ownAtBeginning: TagScores
    let asPrevious: TagScores
    let asSecondPrevious: TagScores
    let asNext: TagScores
    let asSecondNext: TagScores

    /// `evidence` is added to the scores of the word wherever it stands.
    init(_ view: WordView, known: WordClass?, evidence: TagScores = .zero, _ weights: FeatureWeights) {
        self.view = view
        self.known = known
        var own = evidence
        FeatureTemplates.own(view) { weights.add($0, to: &own) }
        var beginning = own
        weights.add(FeatureTemplates.shape(view.shape), to: &own)
        weights.add(FeatureTemplates.shape(view.shape.union(.beginsSentence)), to: &beginning)
        self.own = own
        ownAtBeginning = beginning
        var sum = TagScores.zero
        FeatureTemplates.asPrevious(view) { weights.add($0, to: &sum) }
        asPrevious = sum
        sum = .zero
        FeatureTemplates.asSecondPrevious(view) { weights.add($0, to: &sum) }
        asSecondPrevious = sum
        sum = .zero
        FeatureTemplates.asNext(view) { weights.add($0, to: &sum) }
        asNext = sum
        sum = .zero
        FeatureTemplates.asSecondNext(view) { weights.add($0, to: &sum) }
        asSecondNext = sum
    }
}
