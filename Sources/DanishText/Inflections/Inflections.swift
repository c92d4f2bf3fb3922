/// The forms that a plain word of the simple notation finds, until a lemmatizer takes over: a table of irregular words and a table of endings.
///
/// The endings make some forms too many on purpose. What they make is dropped where it is known to belong to another word: a function word
/// (*mene* does not find *men*), a form of an irregular word, and every form of a listed verb whose infinitive the endings happen to make
/// (*magt* finds *magten*, but not *magte, magter, magtede*). A noun whose plural looks like such a verb (*fordel*: *fordele*) has its line in
/// the irregular table. Cost: some microseconds a word.
public struct Inflections: Sendable {
    private let data: DanishData
    /// The irregular words that each of their forms belongs to.
    private let owners: [String: [String]]

    public init(data: DanishData) {
        self.data = data
        var owners: [String: [String]] = [:]
        for (headword, forms) in data.irregular {
            for form in forms { owners[form, default: []].append(headword) }
        }
        self.owners = owners
    }

    /// Whether the word is the infinitive of a listed verb.
    public func isVerb(_ word: String) -> Bool { data.isVerb(word) }

    /// The match forms that a word in match form stands for, the word itself among them.
    ///
    /// A form of an irregular word that is no headword finds itself alone, as does a word of the closed classes.
    public func forms(of word: String) -> Set<String> {
        if let irregular = data.irregular[word] { return Set(irregular).union([word]) }
        if owners[word] != nil && !data.isVerb(word) || data.functionWords.contains(word) { return [word] }
        guard let rules = rules(for: word) else { return [word] }
        var forms: Set<String> = []
        for rule in rules { add(rule, to: word, &forms) }
        forms.remove(word)
        removeStrangers(from: &forms, of: word)
        forms.insert(word)
        return forms
    }

    /// Those of the longest listed ending of the word.
    private func rules(for word: String) -> [InflectionRule]? {
        guard word.utf8.count >= 2, let last = word.unicodeScalars.last, last.properties.isAlphabetic else { return nil }
        var suffix = word[...]
        while !suffix.isEmpty {
            if suffix.utf8.count <= 12, let rules = data.inflectionRules[String(suffix)] { return rules }
            suffix = suffix.dropFirst()
        }
        return data.inflectionRules[""]
    }

    private func add(_ rule: InflectionRule, to word: String, _ forms: inout Set<String>) {
        let stem = String(decoding: word.utf8.dropLast(rule.removed), as: UTF8.self)
        let doubled = Self.doubled(stem)
        for ending in rule.endings {
            if ending == "0" {
                forms.insert(stem)
            } else if ending.utf8.first == 0x2B {
                if let doubled { forms.insert(doubled + ending.dropFirst()) }
            } else {
                forms.insert(stem + ending)
            }
        }
    }

    /// The stem with its last consonant twice, where it ends in one consonant after one vowel: *ven*, *venn*.
    private static func doubled(_ stem: String) -> String? {
        let scalars = stem.unicodeScalars
        guard scalars.count >= 2, let last = scalars.last, isConsonant(last) else { return nil }
        let beforeLast = scalars[scalars.index(scalars.endIndex, offsetBy: -2)]
        guard isVowel(beforeLast) else { return nil }
        if scalars.count >= 3, isVowel(scalars[scalars.index(scalars.endIndex, offsetBy: -3)]) { return nil }
        return stem + String(Character(last))
    }

    private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a", "e", "i", "o", "u", "y", "æ", "ø", "å": true
        default: false
        }
    }

    private static func isConsonant(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t": true
        default: false
        }
    }

    /// Takes out what the endings made and another word owns.
    private func removeStrangers(from forms: inout Set<String>, of word: String) {
        var strangers: Set<String> = []
        for form in forms {
            if data.functionWords.contains(form) || data.irregular[form] != nil || owners[form] != nil {
                strangers.insert(form)
            } else if data.isVerb(form) {
                strangers.formUnion(VerbForms(infinitive: form).all)
            }
        }
        forms.subtract(strangers)
    }
}
