import CorpusIndex
import CorpusModel

/// Which elements a word is of: what the patterns of all compiled queries ask, turned around so that one look-up answers for a word.
struct PatternIndex: Sendable {
    /// An element, and the word class that it asks for.
    private struct Wish: Sendable {
        let element: Int
        let wordClass: WordClass?

        func allows(_ reading: Reading?) -> Bool { allows(reading?.wordClass) }
        func allows(_ found: WordClass?) -> Bool { wordClass == nil || wordClass == found }
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

    // MARK: Words on disk

    /// The words of a segment on disk that are of some element, in ascending order, and their elements. The same as asking `elements(of:_:)` for
    /// every word. Cost: a look-up for each form and lemma; wildcards that begin with letters look at the words that begin so, others and
    /// compounds' last elements at the vocabulary.
    func words(in words: SegmentWords) -> [(word: Int, elements: [Int])] {
        var found: [Int: Set<Int>] = [:]
        func add(_ wishes: [Wish], _ word: Int) {
            for wish in wishes where wish.allows(words.wordClass(of: word)) { found[word, default: []].insert(wish.element) }
        }
        for (form, wishes) in forms {
            guard let norm = words.norms.id(of: form) else { continue }
            for word in words.words(ofNorm: norm) { add(wishes, word) }
        }
        if let readings = words.readings {
            for (lemma, wishes) in lemmas { for word in readings.withLemma(lemma) { add(wishes, Int(word)) } }
        }
        for (glob, wish) in wildcards {
            for norm in words.norms.range(beginningWith: glob.beginning) where words.norms.withBytes(of: norm, glob.matches) {
                for word in words.words(ofNorm: norm) { add([wish], word) }
            }
        }
        for (test, wish) in compounds {
            for word in test.candidates(in: words) where test.matches(words.matchForm(of: word), words.readings?.table[word]) { add([wish], word) }
        }
        return found.map { (word: $0, elements: $1.sorted()) }.sorted { $0.word < $1.word }
    }
}

extension SegmentWords {
    fileprivate func wordClass(of word: Int) -> WordClass? { readings.flatMap { WordClass(rawValue: $0.table.wordClasses[word]) } }

    fileprivate func matchForm(of word: Int) -> String { norms[readings.map { Int($0.table.matchForms[word]) } ?? word] }
}
