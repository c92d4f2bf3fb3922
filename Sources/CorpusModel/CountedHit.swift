/// A hit as statistics see it, in 20 bytes: a great corpus has millions. What it says beside, its entry, its cues, how it came about, `Hit` tells.
public struct CountedHit: Hashable, Sendable {
    private let turnNumber: UInt32
    private let start: UInt32
    private let end: UInt32
    /// The place of its theme in `TaggedTranscript.themes`.
    public let theme: UInt32
    /// Why it does not count.
    public var reason: Hit.Reason?
    public var negated: Bool
    /// Whether the interviewer's turn before this answer holds the theme.
    public var prompted: Bool

    public init(
        turn: Int, theme: Int, tokens: Range<Int>, reason: Hit.Reason? = nil, negated: Bool = false, prompted: Bool = false
    ) {
        turnNumber = UInt32(turn)
        start = UInt32(tokens.lowerBound)
        end = UInt32(tokens.upperBound)
        self.theme = UInt32(theme)
        self.reason = reason
        self.negated = negated
        self.prompted = prompted
    }

    /// Index of the turn within the transcript.
    public var turn: Int { Int(turnNumber) }
    /// Tokens within the transcript, half-open.
    public var tokens: Range<Int> { Int(start)..<Int(end) }
    public var counted: Bool { reason == nil }
}
