import CorpusModel

/// The tokens that a line shows around its node.
public enum ContextRange {
    /// Clipped at the turn. Words are counted, and what stands between them comes along: a context ends with its last word, or where the turn
    /// has fewer words with the turn.
    public static func tokens(around node: Range<Int>, _ size: ContextSize, _ segment: CorpusSegment, _ turn: Int) -> Range<Int> {
        let bounds = segment.tokens(ofTurn: turn)
        switch size {
        case .turn, .answer: return bounds
        case .sentence:
            var start = node.lowerBound
            var end = node.upperBound
            while start > bounds.lowerBound, segment.sentences[start - 1] == segment.sentences[node.lowerBound] { start -= 1 }
            while end < bounds.upperBound, segment.sentences[end] == segment.sentences[node.upperBound - 1] { end += 1 }
            return start..<end
        case .words(let left, let right):
            let before = farthest(left, of: (bounds.lowerBound..<node.lowerBound).reversed(), segment)
            let after = farthest(right, of: node.upperBound..<bounds.upperBound, segment)
            return (before ?? node.lowerBound)..<(after.map { $0 + 1 } ?? node.upperBound)
        }
    }

    /// The last of so many words along the tokens, or the last token where there are fewer; `nil` where nothing is asked for or there.
    private static func farthest(_ words: Int, of tokens: some Sequence<Int>, _ segment: CorpusSegment) -> Int? {
        var left = words
        var last: Int?
        for token in tokens {
            if left == 0 { break }
            last = token
            if segment.tokenClass(token).counts() { left -= 1 }
        }
        return last
    }
}
