import CorpusQuery

/// A word of a pattern for tools that know exact forms and wildcards only.
enum GlobWord {
    /// The text, and what it does not say exactly.
    static func text(_ pattern: WordPattern) -> (text: String, why: String?) {
        let (text, why) = kind(pattern)
        let isFolded = pattern.folding.isEmpty ? nil : "accents and old spellings make another word there"
        return (text, why ?? (pattern.wordClass == nil ? isFolded : "the word class is not carried"))
    }

    private static func kind(_ pattern: WordPattern) -> (String, String?) {
        switch pattern.kind {
        case .form, .wildcard: (pattern.text, nil)
        case .lemma: (pattern.text, "a plain word finds its inflections; there it finds this form alone")
        case .firstElement: (pattern.text + "*", "a compound's first part became the beginning of any word")
        case .lastElement: ("*" + pattern.text, "a compound's last part became the end of any word, without inflections")
        }
    }
}
