/// A sentence as statistics see it: whose turn it stands in, and how long it is. No text is kept.
public struct SentenceFacts: Hashable, Sendable {
    /// Index of the turn within the transcript.
    public let turn: Int
    /// Tokens within the transcript.
    public let tokens: Range<Int>
    /// Tokens that count as words, as those of turns do.
    public let words: Int

    public init(turn: Int, tokens: Range<Int>, words: Int) {
        self.turn = turn
        self.tokens = tokens
        self.words = words
    }
}
