/// A negating expression, or one that only looks like it.
public struct NegationCue: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Negates its clause, on both sides.
        case both
        /// Negates what follows: *uden*, *mangle*.
        case right
        /// Negates its noun group and the finite verb: *ingen*.
        case noun
        /// *nej* as an answer to the turn before.
        case answer
        /// Contains a cue and does not negate: *ikke kun*.
        case not
        /// A tag question at the end of a clause: *…, ik'?*
        case tag
    }

    /// The words in match form.
    public let words: [String]
    public let kind: Kind

    /// `expression` is in match form, its words parted by single spaces.
    public init(_ expression: String, _ kind: Kind) {
        words = expression.split(separator: " ").map(String.init)
        self.kind = kind
    }
}
