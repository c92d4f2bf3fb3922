import CorpusModel

/// A token with the lemma and the word class that a person gave it.
public struct TrainingToken: Sendable, Hashable {
    public let form: String
    /// In match form.
    public let lemma: String
    public let wordClass: WordClass

    public init(form: String, lemma: String, wordClass: WordClass) {
        self.form = form
        self.lemma = lemma
        self.wordClass = wordClass
    }
}

/// A sentence to learn from.
public typealias TrainingSentence = [TrainingToken]
