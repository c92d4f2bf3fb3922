/// The word classes of Universal Dependencies (UPOS, version 2), in their alphabetical order.
public enum WordClass: UInt8, Sendable, CaseIterable {
    case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x

    /// As CoNLL-U writes it: `NOUN`.
    public var name: String { Self.names[Int(rawValue)] }

    /// The class of a name in capitals; `nil` for a name that is none.
    public init?(name: String) {
        guard let index = Self.names.firstIndex(of: name) else { return nil }
        self.init(rawValue: UInt8(index))
    }

    /// Nouns, names, verbs, adjectives and adverbs: the words that carry content.
    public var isContent: Bool {
        switch self {
        case .noun, .propn, .verb, .adj, .adv: true
        default: false
        }
    }

    private static let names = [
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
    ]
}
