/// Which word a spoken reduction or another spelling stands for: *ik'* is *ikke*, *har'd* is *har det*, *linie* is *linje*.
///
/// The lists `reductions` and `spelling-variants` say so, and one rule: `aa` is `å` where the word with `å` is known and the one with `aa` is not
/// (*paa*, *Aalborg*; not *Isaac*). The form as written is kept by whoever asks.
public struct NormalForms: Sendable {
    private let listed: [String: String]
    private let known: @Sendable (String) -> Bool

    /// - Parameter dictionary: knows words with `å` beside those of the lists.
    public init(data: DanishData, dictionary: (any FormDictionary)? = nil) {
        listed = data.normalForms
        var words = data.functionWords.union(data.verbs)
        for (headword, forms) in data.irregular {
            words.insert(headword)
            words.formUnion(forms)
        }
        let own = words.filter { $0.contains("å") }
        known = { own.contains($0) || dictionary?.wordClasses(of: $0).isEmpty == false }
    }

    /// The normal form of a match form, one word or two parted by a space; `nil` where it is the match form itself.
    public func normalForm(of matchForm: String) -> String? {
        if let listed = listed[matchForm] { return listed }
        guard matchForm.utf8.count > 2, Self.hasDoubleA(matchForm) else { return nil }
        let modern = matchForm.split(separator: "aa", omittingEmptySubsequences: false).joined(separator: "å")
        guard known(modern), !known(matchForm) else { return nil }
        return listed[modern] ?? modern
    }

    private static func hasDoubleA(_ matchForm: String) -> Bool {
        var before: UInt8 = 0
        for byte in matchForm.utf8 {
            if byte == UInt8(ascii: "a"), byte == before { return true }
            before = byte
        }
        return false
    }

    /// The words of the normal form: *har*, *det* for *har'd*; the match form alone where it has none.
    public func expansion(of matchForm: String) -> [String] {
        normalForm(of: matchForm)?.split(separator: " ").map(String.init) ?? [matchForm]
    }
}
