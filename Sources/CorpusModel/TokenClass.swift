/// What a token is, beside its word class.
public enum TokenClass: UInt8, Sendable, CaseIterable {
    case word, number, punctuation, filler, truncated, event, pseudonym

    public var name: String {
        switch self {
        case .word: "word"
        case .number: "number"
        case .punctuation: "punctuation"
        case .filler: "filler"
        case .truncated: "truncated"
        case .event: "event"
        case .pseudonym: "pseudonym"
        }
    }

    /// Whether a token of this class counts as a word (DESIGN §4); fillers do where they are asked in.
    public func counts(fillersIn: Bool = false) -> Bool {
        switch self {
        case .word, .number, .truncated, .pseudonym: true
        case .filler: fillersIn
        case .punctuation, .event: false
        }
    }
}
