import CorpusModel
import UnicodeText

/// Adds lemma and word class to tokens. One analyser serves one worker: it remembers the words that it has met.
///
/// Events and fillers are passed over, so that what is around them is read as if they were not there.
public final class Analyser {
    /// The form that a spoken or older spelling stands for; `nil` for a word that stands for itself. Both in match form, several words parted by a space.
    public typealias NormalForm = @Sendable (_ matchForm: String) -> String?
    /// The lemmas of the parts of a compound; empty for what is no compound. Form and parts in match form.
    public typealias CompoundParts = @Sendable (_ normalForm: String, _ wordClass: WordClass, _ lemma: String) -> [String]
    /// The word whose listed form this is; `nil` for a form that no list has. Both in match form.
    public typealias Headword = @Sendable (_ normalForm: String, _ wordClass: WordClass) -> String?

    /// The last part of a compound as its form has it, *området* of *ungeområdet*; `nil` for what is no compound. All in match form.
    public typealias LastPart = @Sendable (_ normalForm: String, _ wordClass: WordClass, _ lemma: String) -> String?

    private struct Meaning {
        let normalForm: String
        let lemma: String
        let further: [String]
        let parts: [String]
    }

    /// The lemma of a word that neither model nor dictionary has, from the parts that it is made of; `nil` where it has none.
    public typealias UnknownLemma = @Sendable (_ normalForm: String, _ wordClass: WordClass) -> String?

    private let lemmatizer: Lemmatizer
    private let tagger: SentenceTagger
    private let normalForm: NormalForm
    private let headword: Headword
    private let unknownLemma: UnknownLemma
    private let parts: CompoundParts
    private let lastPart: LastPart
    private let secondKeys: SecondKeys
    // Unchecked for speed: an analyser is one worker's, and no method that changes these calls out to anybody who could ask it again.
    @exclusivity(unchecked) private var words: WordRecords
    /// What a match form means in a word class, by a hash of both.
    @exclusivity(unchecked) private var meanings: [Meaning] = []
    @exclusivity(unchecked) private var meaningPlaces = HashedPlaces()
    // The sentence in work; kept for their memory.
    @exclusivity(unchecked) private var seen: [Int32] = []
    @exclusivity(unchecked) private var decided: [WordClass?] = []

    public init(
        model: DanishModel, dictionary: (any FormDictionary)? = nil, normalForm: @escaping NormalForm = { _ in nil },
        headword: @escaping Headword = { _, _ in nil },
        unknownLemma: @escaping UnknownLemma = { _, _ in nil }, parts: @escaping CompoundParts = { _, _, _ in [] },
        lastPart: @escaping LastPart = { _, _, _ in nil }
    ) {
        let knowledge = dictionary.map { WordKnowledge(dictionary: $0) }
        lemmatizer = Lemmatizer(rules: model.lemmas, knowledge: knowledge)
        tagger = SentenceTagger(model.weights)
        words = WordRecords(model, knowledge, normalForm)
        secondKeys = SecondKeys(lemmatizer: lemmatizer)
        self.normalForm = normalForm
        self.headword = headword
        self.unknownLemma = unknownLemma
        self.parts = parts
        self.lastPart = lastPart
    }

    /// The analysis with what the file itself says of its words in place of what would be found.
    public func analysis(of layer: TokenLayer, taking annotation: SourceAnnotation?) -> AnalysisLayer {
        let own = analysis(of: layer)
        return annotation.map { SourceReadings.replacing(own, of: layer, by: $0) } ?? own
    }

    /// The analysis of a transcript's tokens, one reading for each. Cost: under a microsecond a token once the words are known.
    public func analysis(of layer: TokenLayer) -> AnalysisLayer {
        words.tidy()
        if meanings.count > WordRecords.limit {
            meanings.removeAll(keepingCapacity: true)
            meaningPlaces = HashedPlaces()
        }
        var writer = ReadingWriter(layer)
        var places = [Int32](repeating: -1, count: layer.formVocabulary.count)
        var start = 0
        while start < layer.count {
            var end = start + 1
            while end < layer.count, layer.sentences[end] == layer.sentences[start] { end += 1 }
            analyse(start..<end, of: layer, &places, &writer)
            start = end
        }
        return writer.analysis
    }

    private func analyse(_ sentence: Range<Int>, of layer: TokenLayer, _ places: inout [Int32], _ writer: inout ReadingWriter) {
        seen.removeAll(keepingCapacity: true)
        decided.removeAll(keepingCapacity: true)
        seen += [0, 0]
        decided += [nil, nil]
        for token in sentence {
            let tokenClass = TokenClass(rawValue: layer.classes[token]) ?? .word
            if tokenClass == .event || tokenClass == .filler { continue }
            let form = Int(layer.forms[token])
            if places[form] < 0 { places[form] = place(of: token, of: layer) }
            seen.append(places[form])
            decided.append(
                Self.known(tokenClass) { layer.normVocabulary[layer.norms[token]] } ?? words.records[Int(places[form])].known)
        }
        seen += [0, 0]
        tagger.tag(seen, words.records, &decided)
        var next = 2
        for token in sentence {
            let wordClass: WordClass
            switch TokenClass(rawValue: layer.classes[token]) ?? .word {
            case .event: wordClass = .x
            case .filler: wordClass = .intj
            case .word, .number, .punctuation, .truncated, .pseudonym:
                wordClass = decided[next] ?? .x
                next += 1
                if words.records[Int(seen[next - 1])].view.shape.contains(.hyphen), let whole = shared(token, next, sentence, of: layer) {
                    writer.append(whole)
                    continue
                }
            }
            writer.append(layer.norms[token], wordClass) { reading(of: layer.norms[token], layer.normVocabulary[layer.norms[token]], wordClass) }
        }
    }

    /// The place of a token's word: its form, or its match form where marks of a convention stand in it or its capitals are stress.
    private func place(of token: Int, of layer: TokenLayer) -> Int32 {
        let form = layer.formVocabulary[layer.forms[token]]
        let norm = layer.normVocabulary[layer.norms[token]]
        guard layer.hasMarkedWords || layer.capitalsAreStress else { return words.place(of: form, norm: norm) }
        let shape = WordShape(of: form)
        if layer.capitalsAreStress, shape.contains(.allUpper), isWordOfTheLanguage(norm) { return words.place(of: norm, norm: norm) }
        guard layer.hasMarkedWords, MatchForm.of(form) != norm else { return words.place(of: form, norm: norm) }
        return words.place(of: shape.contains(.startsUpper) ? norm.prefix(1).uppercased() + norm.dropFirst() : norm, norm: norm)
    }

    /// Whether the treebank has the form as more than a name or a foreign word: *STORT* is stress, *EU* is not.
    private func isWordOfTheLanguage(_ norm: String) -> Bool {
        !lemmatizer.rules.classes(ofForm: norm).subtracting([WordClassSet(.propn), WordClassSet(.x)]).isEmpty
    }

    /// How many tokens away the word may stand whose end a hanging word shares.
    private static let reachOfSharedEnd = 8

    /// The reading of *børne-* in *børne- og ungeområdet*: the word is *børneområdet*. `next` is the place in `decided` of the token after.
    private func shared(_ token: Int, _ next: Int, _ sentence: Range<Int>, of layer: TokenLayer) -> Reading? {
        let norm = layer.normVocabulary[layer.norms[token]]
        guard layer.classes[token] == TokenClass.word.rawValue, norm.utf8.count > 2, norm.utf8.last == 0x2D else { return nil }
        var place = next
        for other in (token + 1)..<max(token + 1, min(sentence.upperBound, token + Self.reachOfSharedEnd)) {
            let tokenClass = TokenClass(rawValue: layer.classes[other])
            if tokenClass == .event || tokenClass == .filler { continue }
            let wordClass = decided[place] ?? .x
            place += 1
            let form = layer.normVocabulary[layer.norms[other]]
            guard tokenClass == .word, form.utf8.last != 0x2D else { continue }
            let end = meaning(of: form, wordClass)
            guard let last = lastPart(end.normalForm, wordClass, end.lemma) else { continue }
            let first = norm.utf8.count > 3 ? String(norm.dropLast()) : norm  // tv-avisen, but børneområdet
            let whole = meaning(of: first + last, wordClass)
            let own = meaning(of: norm, decided[next - 1] ?? .x)
            return Reading(
                matchForm: layer.norms[token], normalForm: whole.normalForm, wordClass: decided[next - 1] ?? .x, lemma: own.lemma,
                furtherLemmas: [whole.lemma], parts: whole.parts)
        }
        return nil
    }

    /// The word class that the tokenizer's class settles.
    private static func known(_ tokenClass: TokenClass, norm: () -> String) -> WordClass? {
        switch tokenClass {
        case .punctuation: WordClass.ofSign(norm())
        case .number: WordClass.ofNumber(norm())
        case .truncated: .x
        case .pseudonym: .propn
        case .word, .event, .filler: nil
        }
    }

    private func reading(of id: UInt32, _ norm: String, _ wordClass: WordClass) -> Reading {
        let key = FeatureKey.hash(norm) ^ (UInt64(wordClass.rawValue) + 1) &* 0x9e37_79b9_7f4a_7c15
        let meaning: Meaning
        if let place = meaningPlaces[key] {
            meaning = meanings[Int(place)]
        } else {
            meaning = self.meaning(of: norm, wordClass)
            meaningPlaces.insert(key, Int32(meanings.count))
            meanings.append(meaning)
        }
        return Reading(
            matchForm: id, normalForm: meaning.normalForm, wordClass: wordClass, lemma: meaning.lemma, furtherLemmas: meaning.further,
            parts: meaning.parts)
    }

    /// The lemma of a word that stands alone, in the class that it is likeliest to have.
    func lemma(ofAlone word: String) -> String {
        let place = words.place(of: word, norm: word)
        let record = words.records[Int(place)]
        return meaning(of: word, record.known ?? WordClass(lane: record.own.bestLane)).lemma
    }

    /// Of a normal form in several words (*har det*) the first gives the lemma, the others are further lemmas.
    private func meaning(of norm: String, _ wordClass: WordClass) -> Meaning {
        let normal = normalForm(norm) ?? norm
        let all = normal.split(separator: " ").map(String.init)
        let first = all.first ?? normal
        let known = lemmatizer.known(first, as: wordClass) ?? headword(first, wordClass)
        let lemma = known ?? unknownLemma(first, wordClass) ?? lemmatizer.lemma(of: first, as: wordClass)
        var further = secondKeys.keys(of: first, as: wordClass, lemma: lemma)
        // The class is the tagger's guess, and nothing else has the form in it: what the lists say of the form in another class counts too.
        if known == nil, wordClass.isContent {
            for other in [WordClass.verb, .noun] { if let listed = headword(first, other), listed != lemma { further.append(listed) } }
        }
        for word in all.dropFirst() {
            let view = words.place(of: word, norm: word)
            let record = words.records[Int(view)]
            further.append(lemmatizer.lemma(of: word, as: record.known ?? WordClass(lane: record.own.bestLane)))
        }
        return Meaning(normalForm: normal, lemma: lemma, further: further, parts: parts(first, wordClass, lemma))
    }
}
