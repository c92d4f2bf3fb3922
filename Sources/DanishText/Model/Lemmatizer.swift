import CorpusModel

/// Gives a form its lemma in a word class: the treebank's forms first, then the dictionary, then the rules of endings.
struct Lemmatizer: Sendable {
    let rules: LemmaRules
    let knowledge: WordKnowledge?

    /// Form and lemma are match forms. Cost: some binary searches, so callers keep what they were told.
    func lemma(of form: String, as wordClass: WordClass) -> String {
        if wordClass == .punct || wordClass == .sym { return form }
        if let known = rules.ofForm(form, wordClass) { return known }
        if let found = knowledge?.lemma(of: form, as: wordClass) { return found }
        return rules.byEnding(form, wordClass)
    }

    /// The lemma that treebank or dictionary have for the form in exactly this class; `nil` where it would be a guess.
    func known(_ form: String, as wordClass: WordClass) -> String? {
        rules.ofForm(form, wordClass) ?? knowledge?.dictionary.lemma(of: form, as: wordClass)
    }
}
