/// The words of the list `irregular` by their forms: what a researcher adds when a word is read wrongly.
struct ListedHeadwords: Sendable {
    private let headwords: Set<String>
    /// Forms of one headword; a form of two says nothing.
    private let owners: [String: String]

    init(_ data: DanishData) {
        headwords = Set(data.irregular.keys)
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

    /// The headword of a form in match form; `nil` for forms that are not listed, are headwords themselves, or belong to several.
    func headword(of form: String) -> String? { owners[form] }
}
