import CorpusModel

/// The words of the list `irregular` by their forms: what a researcher adds when a word is read wrongly.
struct ListedHeadwords: Sendable {
    private let headwords: Set<String>
    private let verbs: Set<String>
    /// Forms of one headword; a form of two says nothing.
    private let owners: [String: String]

    init(_ data: DanishData) {
        headwords = Set(data.irregular.keys)
        verbs = data.verbs
        var owners: [String: String] = [:]
        var doubtful: Set<String> = []
        for (headword, forms) in data.irregular {
            for form in forms where form != headword {
                if owners.updateValue(headword, forKey: form) != nil { doubtful.insert(form) }
            }
        }
        for form in doubtful.union(headwords) { owners[form] = nil }
        self.owners = owners
    }

    func isHeadword(_ word: String) -> Bool { headwords.contains(word) }

    /// The headword of a form in match form; `nil` for forms that are not listed, are headwords themselves, or belong to several. The list has no classes:
    /// its verbs are those of the list `verbs`, all others nouns or adjectives.
    func headword(of form: String, as wordClass: WordClass) -> String? {
        guard let headword = owners[form] else { return nil }
        return switch wordClass {
        case .verb, .aux: verbs.contains(headword) ? headword : nil
        case .noun, .adj: verbs.contains(headword) ? nil : headword
        default: nil
        }
    }
}
