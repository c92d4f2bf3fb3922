import CorpusModel

/// What a dictionary tells of a word, compounds that it lacks included: these go by their last part.
struct WordKnowledge: Sendable {
    /// Set in the classes of a word that only its last part is known of.
    static let compound: UInt32 = 1 << 20
    private static let heads: UInt32 = WordClassSet(.noun).rawValue | WordClassSet(.adj).rawValue | WordClassSet(.verb).rawValue

    let dictionary: any FormDictionary

    /// The classes of a form in match form as bits; 0 for a word that nothing is known of.
    func classes(of form: String) -> UInt32 {
        let known = dictionary.wordClasses(of: form).rawValue
        guard known == 0 else { return known }
        guard let head = head(of: form) else { return 0 }
        return dictionary.wordClasses(of: head).rawValue & Self.heads | Self.compound
    }

    /// The lemma of a form in a class, a compound's too; a participle may be looked for as adjective or verb, and so on.
    func lemma(of form: String, as wordClass: WordClass) -> String? {
        for near in Self.near(wordClass) {
            if let lemma = dictionary.lemma(of: form, as: near) { return lemma }
        }
        guard dictionary.wordClasses(of: form).isEmpty, let head = head(of: form) else { return nil }
        let left = form.dropLast(head.count)
        for near in Self.near(wordClass) {
            if let lemma = dictionary.lemma(of: head, as: near) { return left + lemma }
        }
        return nil
    }

    /// The longest last part of four letters or more that the dictionary has as noun, adjective or verb, after three letters or more.
    func head(of form: String) -> String? {
        let letters = form.unicodeScalars
        guard letters.count >= 7, letters.count <= 40 else { return nil }
        var start = letters.index(letters.startIndex, offsetBy: 3)
        for _ in 0...(letters.count - 7) {
            let part = String(letters[start...])
            if dictionary.wordClasses(of: part).rawValue & Self.heads != 0 { return part }
            start = letters.index(after: start)
        }
        return nil
    }

    /// The classes to look under, the given one first: dictionaries and treebanks draw these lines differently.
    static func near(_ wordClass: WordClass) -> [WordClass] {
        switch wordClass {
        case .aux: [.aux, .verb]
        case .verb: [.verb, .aux, .adj]
        case .det: [.det, .pron]
        case .pron: [.pron, .det]
        case .adj: [.adj, .verb, .det]
        case .num: [.num, .det]
        default: [wordClass]
        }
    }
}
