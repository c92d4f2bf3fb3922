import CorpusModel

/// One reading of a form in a dictionary.
public struct DictionaryReading: Hashable, Sendable {
    public let wordClass: WordClass
    /// In match form.
    public let lemma: String
    public let traits: WordTraits

    public init(_ wordClass: WordClass, lemma: String, traits: WordTraits = []) {
        self.wordClass = wordClass
        self.lemma = lemma
        self.traits = traits
    }
}
