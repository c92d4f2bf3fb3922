import CorpusModel

/// Which word classes a form of the treebank is left with: those that it has there and those that the dictionary gives it.
///
/// A tag dictionary, as in Ratnaparkhi 1996: the tagger still decides, but a class that nobody has seen the form in must win by `lead`. Forms that the
/// treebank lacks are free.
struct ClassEvidence: Sendable {
    /// By how much a class must win that nobody has seen the form in, in units of 1/32. Chosen on a tenth of the treebank that was held out of training:
    /// without a dictionary UPOS 96.24 → 96.60 and lemma 97.37 → 97.64 percent; with it 97.38 → 97.40 and 98.49 → 98.51.
    static let lead: Int16 = 512

    let rules: LemmaRules

    /// What to add to the scores of a form in match form; `isCapital` lets it be a name whatever the treebank has.
    func scores(of form: String, isCapital: Bool, dictionary: UInt32?) -> TagScores {
        let seen = rules.classes(ofForm: form).subtracting([WordClassSet(.x), isCapital ? [] : WordClassSet(.propn)])
        guard !seen.isEmpty else { return .zero }
        var open = seen.union(WordClassSet(rawValue: dictionary ?? 0))
        open.insert(WordClassSet(.x))
        if isCapital { open.insert(WordClassSet(.propn)) }
        var scores = TagScores.zero
        for wordClass in WordClass.allCases where wordClass != .punct && !open.contains(wordClass) { scores[wordClass.lane] = -Self.lead }
        return scores
    }
}
