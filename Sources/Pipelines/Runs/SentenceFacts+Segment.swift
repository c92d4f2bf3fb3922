import CorpusModel

extension SentenceFacts {
    /// The sentences of a segment of one transcript; none goes beyond its turn. Cost: one pass over the tokens.
    static func all(of segment: CorpusSegment) -> [SentenceFacts] {
        var sentences: [SentenceFacts] = []
        for turn in 0..<segment.turnCount {
            var first = segment.tokens(ofTurn: turn).lowerBound
            let end = segment.tokens(ofTurn: turn).upperBound
            while first < end {
                let next = (first..<end).first { segment.sentences[$0] != segment.sentences[first] } ?? end
                sentences.append(SentenceFacts(turn: turn, tokens: first..<next, words: (first..<next).count { segment.tokenClass($0).counts() }))
                first = next
            }
        }
        return sentences
    }
}
