import CorpusModel

/// A dictionary of inflected forms: what a form can be, and what its lemma is then. Forms and lemmas are match forms.
public protocol FormDictionary: Sendable {
    /// Every word class that the dictionary has the form in; empty for a form that it does not know.
    func wordClasses(of form: String) -> WordClassSet
    /// The lemma of the form in that class; `nil` where the dictionary does not have it.
    func lemma(of form: String, as wordClass: WordClass) -> String?
}
