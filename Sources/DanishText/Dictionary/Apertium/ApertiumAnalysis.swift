import CorpusModel
import UnicodeText

/// One entry of an Apertium dictionary, a form and an analysis such as `udsætte<adj><pp><pl>`, as readings in the habits of Universal Dependencies.
///
/// The map of tags and the habits are measured on UD_Danish-DDT: participles are verbs with the verb's lemma and adjectives with their uninflected form; neuter
/// adjectives are adverbs too, with the form as lemma; *have* and *være* are verbs beside auxiliaries; *det* keeps its form.
struct ApertiumAnalysis {
    /// In match form.
    let form: String
    let lemma: String
    let tags: [String]
    let wordClass: WordClass

    /// `nil` for what is no single word with one analysis of a class that is kept.
    init?(form: [UInt8], analysis: [UInt8]) {
        guard !form.isEmpty, !form.contains(0x20), let tag = analysis.firstIndex(of: 0x3C), tag > 0 else { return nil }
        let lemma = analysis[..<tag]
        guard !lemma.contains(0x20), let tags = Self.tags(analysis[tag...]), let wordClass = Self.wordClass(tags) else { return nil }
        self.form = MatchForm.of(String(decoding: form, as: UTF8.self))
        self.lemma = MatchForm.of(String(decoding: lemma, as: UTF8.self))
        self.tags = tags
        self.wordClass = wordClass
    }

    var isParticiple: Bool { tags.count > 1 && tags[0] == "adj" && (tags[1] == "pp" || tags[1] == "pprs") }
    /// *brugt*, for *brugte*.
    var isUninflectedParticiple: Bool {
        tags.count > 1 && tags[0] == "adj" && tags[1] == "pp" && has("sg") && has("ind") && !has("nt") && !has("gen")
    }

    func has(_ tag: String) -> Bool { tags.contains(tag) }

    /// Imperatives and genitives are rarer than what else looks like them: *lod* is *lade* before *lodde*.
    var rank: Int { has("imp") ? 2 : has("gen") ? 1 : 0 }

    /// - Parameter participles: the uninflected participle of each verb.
    func readings(participles: [String: String]) -> [DictionaryReading] {
        if isParticiple {
            let adjective = tags[1] == "pprs" ? form : participles[lemma] ?? form
            return [
                DictionaryReading(.verb, lemma: lemma, traits: .participle), DictionaryReading(.adj, lemma: adjective, traits: .participle),
            ]
        }
        let isPronounDet = wordClass == .pron && form == "det"
        var readings = [DictionaryReading(wordClass, lemma: isPronounDet ? form : lemma, traits: traits)]
        if wordClass == .adj, has("nt"), has("sg"), has("ind"), form.utf8.last == 0x74 { readings.append(DictionaryReading(.adv, lemma: form)) }
        if tags[0] == "vbser" || tags[0] == "vbhaver" { readings.append(DictionaryReading(.verb, lemma: lemma, traits: traits)) }
        if tags[0] == "vblex", lemma == "blive" || lemma == "få" { readings.append(DictionaryReading(.aux, lemma: lemma, traits: traits)) }
        return readings
    }

    private var traits: WordTraits {
        var traits: WordTraits = []
        if has("gen") { return .genitive }
        if wordClass == .noun, !has("acr"), !has("abbr") {
            if has("ind"), has("sg") || has("sp") { traits.insert(.singularNoun) }
            if has("sp") { traits.insert(.singularNoun) }
            if has("ind"), has("pl") { traits.insert(.pluralNoun) }
        }
        if wordClass == .adj, has("pst"), has("ut"), has("ind") { traits.insert(.commonAdjective) }
        if wordClass == .verb, has("inf"), !has("pasv") { traits.insert(.infinitive) }
        if wordClass == .verb, has("pp") { traits.insert(.participle) }
        if has("imp") { traits.insert(.imperative) }
        return traits
    }

    /// The tags of `<n><ut><sg>`; `nil` where anything else follows, such as a second word.
    private static func tags(_ bytes: ArraySlice<UInt8>) -> [String]? {
        var tags: [String] = []
        var rest = bytes
        while let first = rest.first {
            guard first == 0x3C, let end = rest.firstIndex(of: 0x3E) else { return nil }
            tags.append(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self))
            rest = rest[(end + 1)...]
        }
        return tags
    }

    private static func wordClass(_ tags: [String]) -> WordClass? {
        guard let first = tags.first else { return nil }
        return tags.contains("ord") ? .adj : classes[first]
    }

    private static let classes: [String: WordClass] = [
        "n": .noun, "np": .propn, "vblex": .verb, "vbser": .aux, "vbhaver": .aux, "vbmod": .aux, "vaux": .aux, "adj": .adj, "adv": .adv,
        "preadv": .adv,
        "cnjcoo": .cconj, "cnjsub": .sconj, "cnjadv": .sconj, "pr": .adp, "prn": .pron, "rel": .pron, "det": .det, "predet": .det, "num": .num,
        "ij": .intj,
        "part": .part, "abbr": .noun,
    ]
}
