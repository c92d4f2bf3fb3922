import CorpusModel

/// The words of the list `irregular` by their forms: what a researcher adds when a word is read wrongly.
///
/// The list has no classes: its verbs are those of the list `verbs`, all others nouns or adjectives.
struct ListedHeadwords: Sendable {
    private let headwords: Set<String>
    private let verbs: [String: String]
    private let others: [String: String]

    init(_ data: DanishData) {
        headwords = Set(data.irregular.keys)
        let (irregular, listed) = (data.irregular, data.verbs)
        verbs = Self.owners(irregular.filter { listed.contains($0.key) })
        others = Self.owners(irregular.filter { !listed.contains($0.key) })
    }

    /// A headword owns itself; a form that several words have says nothing.
    private static func owners(_ words: [String: [String]]) -> [String: String] {
        var owners: [String: String] = [:]
        var doubtful: Set<String> = []
        for (headword, forms) in words {
            for form in forms where form != headword {
                if owners.updateValue(headword, forKey: form) != nil { doubtful.insert(form) }
            }
        }
        for form in doubtful { owners[form] = nil }
        for headword in words.keys { owners[headword] = headword }
        return owners
    }

    func isHeadword(_ word: String) -> Bool { headwords.contains(word) }

    /// The headword of a form in a class, both in match form; `nil` for forms that are not listed, and for those of several words.
    func headword(of form: String, as wordClass: WordClass) -> String? {
        switch wordClass {
        case .verb, .aux: verbs[form]
        case .noun, .adj: others[form]
        default: nil
        }
    }
}
