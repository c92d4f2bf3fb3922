import CorpusModel

extension SentenceFacts {
    /// The sentences of a transcript of a segment, by the transcript's own numbers; none goes beyond its turn. Cost: one pass over the tokens.
    ///
    /// - Parameter fillersIn: whether hesitations count as words.
    static func all(of member: CorpusSegment.Member, in segment: CorpusSegment, fillersIn: Bool) -> [SentenceFacts] {
        var sentences: [SentenceFacts] = []
        var cursor = RegionCursor(segment.sentences)
        let (firstTurn, firstToken) = (member.turns.lowerBound, member.tokens.lowerBound)
        for turn in member.turns {
            var first = segment.tokens(ofTurn: turn).lowerBound
            let end = segment.tokens(ofTurn: turn).upperBound
            while first < end {
                let next = min(cursor.tokens(around: first).upperBound, end)
                sentences.append(
                    SentenceFacts(
                        turn: turn - firstTurn, tokens: first - firstToken..<next - firstToken,
                        words: (first..<next).count { segment.tokenClass($0).counts(fillersIn: fillersIn) }))
                first = next
            }
        }
        return sentences
    }
}
