import CorpusModel
import Synchronization

/// All that is known of Danish in a run: the lists, and with a full analysis the model, the dictionary where there is one, normal forms and compounds.
/// One for all workers.
public struct DanishLanguage: Sendable {
    public let data: DanishData
    public let depth: AnalysisDepth
    /// `nil` where none was imported or none is wanted.
    public let dictionary: DanishDictionary?
    private let full: FullAnalysis?

    /// What the program carries: the shipped lists and model, and no dictionary.
    public static let embedded = DanishLanguage(data: .embedded, depth: .full)

    public init(data: DanishData, depth: AnalysisDepth, dictionary: DanishDictionary? = nil) {
        self.data = data
        self.depth = depth
        self.dictionary = depth == .full ? dictionary : nil
        full = depth == .full ? FullAnalysis(data, dictionary) : nil
    }

    /// Whether a word in match form is a known lemma; `nil` where only forms are known.
    public var isLemma: (@Sendable (String) -> Bool)? {
        guard let full else { return nil }
        return { word in full.isLemma(word) }
    }

    /// What the treebank, the list `irregular` and the dictionary know of a form in match form, each class and lemma once, in this order; empty where only forms are known.
    public func readings(of form: String) -> [DictionaryReading] { full?.readings(of: form) ?? [] }

    /// An analyser for one worker; `nil` where only forms are wanted.
    public func analyser() -> Analyser? { full?.analyser() }
}

/// How far the analysis goes (`--analysis`).
public enum AnalysisDepth: String, Sendable, CaseIterable {
    /// Tokens and sentences.
    case forms
    /// Normal form, lemma, word class and compound parts too.
    case full
}

/// What lemmas, word classes and compounds are found by.
private final class FullAnalysis: Sendable {
    /// What texts are read with. A question about one word mostly needs none of it, and to make it takes longer than many a query of an index.
    private struct Tools: Sendable {
        let model = DanishModel.embedded
        let normalForms: NormalForms
        let splitter: CompoundSplitter
    }

    private let data: DanishData
    private let dictionary: DanishDictionary?
    /// Both are made when they are asked for first, by whichever worker.
    private let made = Mutex<Tools?>(nil)
    private let listed = Mutex<ListedHeadwords?>(nil)
    /// Reads words that stand alone, for queries; made when the first asks.
    private let reader = Mutex<Analyser?>(nil)

    init(_ data: DanishData, _ dictionary: DanishDictionary?) {
        self.data = data
        self.dictionary = dictionary
    }

    private var headwords: ListedHeadwords {
        listed.withLock { listed in
            let headwords = listed ?? ListedHeadwords(data)
            listed = headwords
            return headwords
        }
    }

    private var tools: Tools {
        made.withLock { made in
            let tools =
                made
                ?? Tools(
                    normalForms: NormalForms(data: data, dictionary: dictionary),
                    splitter: CompoundSplitter(sources: dictionary.map { [$0] } ?? [], data: data))
            made = tools
            return tools
        }
    }

    func analyser() -> Analyser {
        let (tools, headwords) = (tools, headwords)
        return Analyser(
            model: tools.model, dictionary: dictionary, normalForm: { tools.normalForms.normalForm(of: $0) },
            headword: { headwords.headword(of: $0, as: $1) }, unknownLemma: { tools.splitter.lemma(ofUnknown: $0, as: $1) },
            parts: { tools.splitter.parts(of: $0, wordClass: $1, lemma: $2) },
            lastPart: { tools.splitter.lastPart(of: $0, wordClass: $1, lemma: $2) })
    }

    func readings(of form: String) -> [DictionaryReading] {
        var readings: [DictionaryReading] = []
        func add(_ wordClass: WordClass, _ lemma: String?) {
            guard let lemma, !readings.contains(where: { $0.wordClass == wordClass && $0.lemma == lemma }) else { return }
            readings.append(DictionaryReading(wordClass, lemma: lemma))
        }
        // The treebank first: its words are common ones, where a dictionary begins with gø for gør.
        let model = tools.model
        for wordClass in WordClass.allCases { add(wordClass, model.lemmas.ofForm(form, wordClass)) }
        for wordClass in [WordClass.verb, .noun] { add(wordClass, headwords.headword(of: form, as: wordClass)) }
        for reading in dictionary?.readings(of: form) ?? [] { add(reading.wordClass, reading.lemma) }
        return readings
    }

    /// A word is a lemma when it is its own lemma in a class that it can have: as the dictionary or the lists say, or else as the model reads it alone.
    func isLemma(_ word: String) -> Bool {
        if headwords.isHeadword(word) { return true }
        if let dictionary {
            let classes = dictionary.wordClasses(of: word)
            if !classes.isEmpty { return WordClass.allCases.contains { classes.contains($0) && dictionary.lemma(of: word, as: $0) == word } }
        }
        return reader.withLock { reader in
            let analyser = reader ?? self.analyser()
            reader = analyser
            return analyser.lemma(ofAlone: word) == word
        }
    }
}
