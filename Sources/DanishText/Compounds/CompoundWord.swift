/// A word that compounds are made of, from the list `compound-words` or from a lexicon.
public struct CompoundWord: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A first or last element that is itself never split.
        case noun, adjective
        /// Only a first element: *civil-*.
        case first
        /// Never a last element, for it makes a word from a word: *-hed*.
        case derivation
        /// Never a first element: *mis-*.
        case prefix
        /// Looks like a compound and is none: *forandring*.
        case whole
    }

    /// In match form.
    public let text: String
    public let kind: Kind
    /// What it is as a part: *barn* for *børne-*.
    public let lemma: String

    public init(_ text: String, _ kind: Kind, lemma: String? = nil) {
        self.text = text
        self.kind = kind
        self.lemma = lemma ?? text
    }
}
