import CorpusModel

/// What can stand where in a compound, from the list of compound words, from lexicons and from dictionaries, the first that knows a word believed.
struct CompoundLexicon: Sendable {
    /// A first element: what it adds to the score of a split, and its lemma.
    struct First {
        let weight: Double
        let lemma: String
        let isNoun: Bool
    }

    private let sources: [any CompoundSource]
    private var firsts: [String: First] = [:]
    private var lasts: [String: DictionaryReading] = [:]
    /// Never split: the listed elements themselves, and words that only look like compounds.
    private var wholes: Set<String> = []
    private var barredFirst: Set<String>
    private var barredLast: Set<String> = []

    private let lemma: @Sendable (String, WordClass) -> String

    init(sources: [any CompoundSource], words: [CompoundWord], data: DanishData, lemma: @escaping @Sendable (String, WordClass) -> String) {
        self.sources = sources
        self.lemma = lemma
        barredFirst = data.functionWords
        for word in data.compoundWords + words { add(word) }
    }

    private mutating func add(_ word: CompoundWord) {
        switch word.kind {
        case .noun, .adjective:
            wholes.insert(word.text)
            firsts[word.text] = First(weight: Self.domain, lemma: word.text, isNoun: word.kind == .noun)
            lasts[word.text] = DictionaryReading(word.kind == .noun ? .noun : .adj, lemma: word.text)
        case .first: firsts[word.text] = First(weight: Self.domain, lemma: word.lemma, isNoun: false)
        case .prefix: barredFirst.insert(word.text)
        case .derivation:
            barredLast.insert(word.text)
            // Nor what such an ending ends in: medejer-skab is not medejers-kab.
            barredLast.formUnion((3...8).map { String(word.text.suffix($0)) }.filter { $0.count > 2 })
        case .whole: wholes.insert(word.text)
        }
    }

    /// Weights after the project's reference page on Danish (section 6): words of the list, nouns, adjectives, plurals and infinitives.
    private static let domain = 4.0
    private static let noun = 3.0
    private static let adjective = 1.5
    private static let plural = 1.0
    private static let infinitive = 0.5

    func isWhole(_ lemma: String) -> Bool { wholes.contains(lemma) }

    /// Whether a dictionary has the lemma.
    func isKnown(_ lemma: String, _ wordClass: WordClass) -> Bool {
        sources.contains { $0.wordClasses(of: lemma).contains(wordClass) && $0.lemma(of: lemma, as: wordClass) == lemma }
    }

    /// The word as it stands, with no link.
    func first(_ text: String) -> First? {
        if let listed = firsts[text] { return listed }
        guard !barredFirst.contains(text) else { return nil }
        for source in sources {
            let traits = source.traits(of: text)
            if traits.contains(.singularNoun) { return First(weight: Self.noun, lemma: text, isNoun: true) }
            if traits.contains(.commonAdjective) { return First(weight: Self.adjective, lemma: text, isNoun: false) }
            if traits.contains(.pluralNoun), text.hasSuffix("e") || text.hasSuffix("er"), let lemma = source.lemma(of: text, as: .noun) {
                return First(weight: Self.plural, lemma: lemma, isNoun: false)
            }
            if traits.contains(.infinitive), text.hasSuffix("e"), text.utf8.count > 4 {
                return First(weight: Self.infinitive, lemma: text, isNoun: false)
            }
        }
        return nil
    }

    /// What can stand last, and its lemma. Only a noun ends a noun, and only an adjective an adjective.
    func last(_ text: String, _ wordClass: WordClass) -> (weight: Double, lemma: String)? {
        let ownLemma = lemma(text, wordClass)
        guard !barredLast.contains(text), !barredLast.contains(ownLemma) else { return nil }
        if let listed = lasts[text] ?? lasts[ownLemma], listed.wordClass == wordClass { return (Self.domain, listed.lemma) }
        for source in sources {
            guard source.wordClasses(of: text).contains(wordClass), let lemma = source.lemma(of: text, as: wordClass) else { continue }
            if barredLast.contains(lemma) { return nil }
            return (wordClass == .noun ? Self.noun : 2, lemma)
        }
        return nil
    }
}
