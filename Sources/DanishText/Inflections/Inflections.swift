/// The forms that a plain word of the simple notation finds, until a lemmatizer takes over: a table of irregular words and a table of endings.
///
/// The endings make some forms too many on purpose. What they make is dropped where it is known to belong to another word: a function word
/// (*mene* does not find *men*), a form of an irregular word, and the forms of a listed verb whose infinitive the endings happen to make
/// (*magt* finds *magten*, but not *magte, magter, magtede*). A noun whose plural looks like such a verb (*fordel*: *fordele*) has its line in
/// the irregular table. A verb does not find its imperative where that is a common noun (*svare*: not *svar*). Cost: some microseconds a word.
public struct Inflections: Sendable {
    /// What is known of a form.
    private struct Known: OptionSet {
        let rawValue: UInt8
        /// A word of the closed classes.
        static let functionWord = Known(rawValue: 1)
        static let irregularHeadword = Known(rawValue: 2)
        /// A form of an irregular word.
        static let irregularForm = Known(rawValue: 4)
        static let infinitive = Known(rawValue: 8)
        /// A frequent word that an imperative looks like.
        static let imperativeClash = Known(rawValue: 16)
        static let anotherWord: Known = [.functionWord, .irregularHeadword, .irregularForm]
    }

    private let data: DanishData
    private let known: [String: Known]
    /// The irregular words that a form belongs to.
    private let owners: [String: [String]]
    private let longestSuffix: Int

    public init(data: DanishData) {
        self.data = data
        var known: [String: Known] = [:]
        var owners: [String: [String]] = [:]
        for (headword, forms) in data.irregular {
            known[headword, default: []].insert(.irregularHeadword)
            for form in forms {
                known[form, default: []].insert(.irregularForm)
                owners[form, default: []].append(headword)
            }
        }
        for word in data.functionWords { known[word, default: []].insert(.functionWord) }
        for verb in data.verbs { known[verb, default: []].insert(.infinitive) }
        for word in data.imperativeClashes { known[word, default: []].insert(.imperativeClash) }
        self.known = known
        self.owners = owners
        longestSuffix = data.inflectionRules.keys.map(\.utf8.count).max() ?? 0
    }

    /// Whether the word is the infinitive of a listed verb.
    public func isVerb(_ word: String) -> Bool { data.isVerb(word) }

    /// The match forms that a word in match form stands for, the word itself among them.
    ///
    /// A word of the closed classes, and a form of an irregular word that can be no other word, find themselves alone.
    public func forms(of word: String) -> Set<String> {
        let what = known[word] ?? []
        if what.contains(.irregularHeadword) { return irregular(word) }
        if what.contains(.functionWord) { return [word] }
        if what.contains(.irregularForm), !what.contains(.infinitive), !canBeNoun(word) { return participle(word) }
        var forms = regular(word)
        removeStrangers(from: &forms, of: word)
        forms.insert(word)
        return forms
    }

    private func irregular(_ word: String) -> Set<String> {
        let forms = data.irregular[word] ?? []
        return Set(forms.filter { known[$0]?.contains(.imperativeClash) != true || !Self.isImperative($0, of: word) }).union([word])
    }

    private static func isImperative(_ form: String, of verb: String) -> Bool {
        form.utf8.count < verb.utf8.count && (form + "e" == verb || (Doubling.doubled(form) ?? "") + "e" == verb)
    }

    /// Whether a verb's form is likely a noun as well: its imperative (*vej*, *ret*) or its present in -er (*vælger*, *lærer*). For those that are
    /// not, the endings make words that nobody writes.
    private func canBeNoun(_ form: String) -> Bool {
        if form.hasSuffix("er") { return true }
        return owners[form]?.contains { Self.isImperative(form, of: $0) } == true
    }

    /// A participle is a word of its own with an ending in -e: *kendt*, *kendte*; *modsat*, *modsatte*.
    private func participle(_ form: String) -> Set<String> {
        guard form.utf8.last == 0x74, let owners = owners[form] else { return [form] }
        let longer = [form + "e", (Doubling.doubled(form) ?? form) + "e"]
        return Set(longer.filter { candidate in owners.contains { data.irregular[$0]?.contains(candidate) == true } }).union([form])
    }

    // MARK: The ending table

    private func regular(_ word: String) -> Set<String> {
        var forms: Set<String> = []
        let bytes = word.utf8
        guard bytes.count >= 2, word.unicodeScalars.last?.properties.isAlphabetic == true else { return forms }
        for length in stride(from: min(longestSuffix, bytes.count), through: 0, by: -1) {
            guard let rules = data.inflectionRules[String(decoding: bytes.suffix(length), as: UTF8.self)] else { continue }
            for rule in rules { add(rule, to: word, &forms) }
            return forms
        }
        return forms
    }

    private func add(_ rule: InflectionRule, to word: String, _ forms: inout Set<String>) {
        let stem = String(decoding: word.utf8.dropLast(rule.removed), as: UTF8.self)
        let doubled = Doubling.doubled(stem)
        for ending in rule.endings {
            if ending == "0" {
                forms.insert(stem)
            } else if ending.utf8.first == 0x2B {
                if let doubled { forms.insert(doubled + String(decoding: ending.utf8.dropFirst(), as: UTF8.self)) }
            } else {
                forms.insert(stem + ending)
            }
        }
    }

    /// The stem of a verb beside a frequent noun: its definite forms are the noun's (*magte* does not find *magten*).
    private func clashingStem(_ word: String) -> String? {
        guard word.utf8.last == 0x65, known[word]?.contains(.infinitive) == true else { return nil }
        let stem = String(decoding: word.utf8.dropLast(), as: UTF8.self)
        return known[stem]?.contains(.imperativeClash) == true ? stem : nil
    }

    /// Takes out what the endings made and another word owns.
    private func removeStrangers(from forms: inout Set<String>, of word: String) {
        var strangers: [String] = []
        // A verb keeps its own forms, also where a noun has the same (*prikker*).
        let own = known[word]?.contains(.infinitive) == true ? Set(VerbForms(infinitive: word).all) : []
        for form in forms where form != word && !own.contains(form) {
            guard let what = known[form] else { continue }
            if !what.isDisjoint(with: .anotherWord) || (what.contains(.imperativeClash) && Self.isImperative(form, of: word)) {
                strangers.append(form)
            } else if what.contains(.infinitive) {
                strangers += VerbForms(infinitive: form).all
            }
        }
        if let noun = clashingStem(word) { strangers += ["en", "ene", "erne"].map { noun + $0 } }
        for stranger in strangers {
            forms.remove(stranger)
            forms.remove(stranger + "s")
        }
    }
}
