import UnicodeText

/// The tokens of one passage after the other, in memory that is used again.
struct PassageTokens {
    private let data: DanishData
    private let rules: TokenRules
    private let segmenter: Segmenter
    private var pieces: [Piece] = []
    /// Of the passage that was cut last.
    private(set) var tokens: [Piece] = []

    init(data: DanishData, rules: TokenRules, profile: MarkProfile) throws(UnicodeFault) {
        self.data = data
        self.rules = rules
        segmenter = try Segmenter(data: data, rules: rules, profile: profile)
    }

    /// `events` are those that the reader knows, in order.
    mutating func cut(_ passage: Passage, events: [Piece] = []) {
        pieces.removeAll(keepingCapacity: true)
        segmenter.append(passage, events: events, to: &pieces)
        let memory = tokens
        tokens = []
        let joined = TokenJoiner(passage: passage, pieces: pieces, rules: rules, data: data, memory: consume memory).joined()
        tokens = SentenceSplitter(passage: passage, rules: rules, data: data, tokens: consume joined).marked()
    }
}
