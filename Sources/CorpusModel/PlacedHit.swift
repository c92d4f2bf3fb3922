/// Where in a conversation a hit stands: what strips and courses over time are made of. No text is kept.
public struct PlacedHit: Hashable, Sendable {
    /// Empty for a hit of a query.
    public let theme: String
    /// Index of the turn within the transcript.
    public let turn: Int
    /// Tokens within the transcript.
    public let tokens: Range<Int>
    /// The words of the transcript that stand before it, in all turns.
    public let word: Int

    public init(theme: String, turn: Int, tokens: Range<Int>, word: Int) {
        self.theme = theme
        self.turn = turn
        self.tokens = tokens
        self.word = word
    }
}

/// A transcript's turns in numbers, and where its hits stand.
public struct PlacedTranscript: Sendable {
    public let outline: TranscriptOutline
    public let hits: [PlacedHit]

    public init(outline: TranscriptOutline, hits: [PlacedHit]) {
        self.outline = outline
        self.hits = hits
    }
}
