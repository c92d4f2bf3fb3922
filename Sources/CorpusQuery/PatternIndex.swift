import CorpusModel

/// Which elements a word is of: what the patterns of all compiled queries ask, turned around so that one look-up answers for a word.
struct PatternIndex: Sendable {
    /// An element, and the word class that it asks for.
    private struct Wish: Sendable {
        let element: Int
        let wordClass: WordClass?

        func allows(_ reading: Reading?) -> Bool { wordClass == nil || wordClass == reading?.wordClass }
    }

    private var forms: [String: [Wish]] = [:]
    private var lemmas: [String: [Wish]] = [:]
    private var wildcards: [(glob: Wildcard, wish: Wish)] = []
    private var compounds: [(test: CompoundTest, wish: Wish)] = []

    /// `isLemma` says whether a word in match form is a known lemma; without it nothing is, and plain words are forms. Words of the closed classes find
    /// their own form as well: whoever writes *det* means *det*, whose lemma as an article is *den*.
    init(_ elements: [[WordPattern]], isLemma: ((String) -> Bool)?, functionWords: Set<String>) {
        for (element, patterns) in elements.enumerated() {
            for pattern in patterns {
                let wish = Wish(element: element, wordClass: pattern.wordClass)
                switch pattern.kind {
                case .lemma:
                    lemmas[pattern.text, default: []].append(wish)
                    if functionWords.contains(pattern.text) || isLemma?(pattern.text) != true { forms[pattern.text, default: []].append(wish) }
                case .form: forms[pattern.text, default: []].append(wish)
                case .wildcard: wildcards.append((Wildcard(pattern.text), wish))
                case .firstElement: compounds.append((CompoundTest(first: pattern.text), wish))
                case .lastElement: compounds.append((CompoundTest(last: pattern.text), wish))
                }
            }
        }
    }

    /// The elements that a word is of, in ascending order. Cost: some look-ups, and the wildcards and compounds of all queries.
    func elements(of matchForm: String, _ reading: Reading?) -> [Int] {
        var found: [Int] = []
        func add(_ wishes: [Wish]?) {
            for wish in wishes ?? [] where wish.allows(reading) { found.append(wish.element) }
        }
        add(forms[matchForm])
        if let reading {
            add(lemmas[reading.lemma])
            for lemma in reading.furtherLemmas { add(lemmas[lemma]) }
        }
        if !wildcards.isEmpty || !compounds.isEmpty {
            let bytes = Array(matchForm.utf8)
            for (glob, wish) in wildcards where wish.allows(reading) && glob.matches(bytes) { found.append(wish.element) }
            for (test, wish) in compounds where wish.allows(reading) && test.matches(matchForm, reading) { found.append(wish.element) }
        }
        return Array(Set(found)).sorted()
    }
}
