/// Every decision about negation, hedging and reported speech in a transcript, turn by turn.
public struct SpanLayer: Sendable {
    /// By turn, then by the place of the cue.
    public private(set) var spans: [AnnotationSpan] = []
    /// The first span of each turn, and one more for the end.
    private var turnStarts = [0]

    public init() {}

    /// The spans of the next turn, in the order of their cues.
    public mutating func append(turn spans: [AnnotationSpan]) {
        self.spans += spans
        turnStarts.append(self.spans.count)
    }

    public var turnCount: Int { turnStarts.count - 1 }

    public func spans(ofTurn turn: Int) -> ArraySlice<AnnotationSpan> { spans[turnStarts[turn]..<turnStarts[turn + 1]] }
}
