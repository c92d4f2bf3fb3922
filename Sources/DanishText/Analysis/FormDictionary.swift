import CorpusModel

/// What a dictionary of word forms knows: the word classes that a form can have, and its lemma in each.
public protocol FormDictionary: Sendable {
    /// The classes of a form in match form; empty for a form that the dictionary lacks.
    func wordClasses(of form: String) -> WordClassSet
    /// The lemma in match form of a form in one of its classes; `nil` where the dictionary has none.
    func lemma(of form: String, as wordClass: WordClass) -> String?
}
