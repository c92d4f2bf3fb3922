import UnicodeText

/// The tokens of one passage after the other, in memory that is used again.
struct PassageTokens {
    private let data: DanishData
    private let rules: TokenRules
    private let segmenter: Segmenter
    private let pieces = PieceBuffer()
    /// Of the passage that was cut last.
    let tokens = PieceBuffer()

    init(data: DanishData, rules: TokenRules, profile: MarkProfile) throws(UnicodeFault) {
        self.data = data
        self.rules = rules
        segmenter = try Segmenter(data: data, rules: rules, profile: profile)
    }

    /// `events` are those that the reader knows, in order.
    func cut(_ passage: Passage, events: [Piece] = []) {
        pieces.removeAll()
        segmenter.append(passage, events: events, to: pieces)
        var joiner = TokenJoiner(passage: passage, pieces: pieces, rules: rules, data: data, into: tokens)
        joiner.join()
        SentenceSplitter(passage: passage, rules: rules, data: data, tokens: tokens).mark()
    }
}
