/// What a token is, beside its word class.
public enum TokenClass: UInt8, BitwiseCopyable, Sendable, CaseIterable {
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

    /// By raw value, of classes and of what is none, whether tokens count as words: what a loop over a column looks up.
    public static func countedValues(fillersIn: Bool = false) -> [Bool] {
        (0..<256).map { TokenClass(rawValue: UInt8($0))?.counts(fillersIn: fillersIn) ?? false }
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
