/// A negation in a turn: the cue, and the tokens that stand near it.
public struct NegationSpan: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The clause on both sides of the cue.
        case clause
        /// What follows the cue: *uden*, *mangle*.
        case right
        /// The noun group and its finite verb: *ingen*.
        case noun
        /// *hverken … eller …*
        case correlative
        /// The clause after a verb of thinking as well: *tror ikke, at …*.
        case raised
        /// *nej* as an answer: its scope is the turn before, so it has none here.
        case answer
    }

    /// Tokens of the segment.
    public let cue: Range<Int>
    /// Tokens of the segment in order, without the cue, free of overlap.
    public let scope: [Range<Int>]
    public let kind: Kind

    public init(cue: Range<Int>, scope: [Range<Int>], kind: Kind) {
        self.cue = cue
        self.scope = scope
        self.kind = kind
    }

    /// Whether a token stands in the scope.
    public func covers(_ token: Int) -> Bool { scope.contains { $0.contains(token) } }
}
