import CorpusModel

/// The tokens that a line shows around its node.
public enum ContextRange {
    /// Clipped at the turn; words are counted, and what stands between them comes along.
    public static func tokens(around node: Range<Int>, _ size: ContextSize, _ segment: CorpusSegment, _ turn: Int) -> Range<Int> {
        let bounds = segment.tokens(ofTurn: turn)
        switch size {
        case .turn: return bounds
        case .sentence:
            var start = node.lowerBound
            var end = node.upperBound
            while start > bounds.lowerBound, segment.sentences[start - 1] == segment.sentences[node.lowerBound] { start -= 1 }
            while end < bounds.upperBound, segment.sentences[end] == segment.sentences[node.upperBound - 1] { end += 1 }
            return start..<end
        case .words(let left, let right):
            var start = node.lowerBound
            var end = node.upperBound
            var words = left
            while start > bounds.lowerBound {
                let isWord = segment.tokenClass(start - 1).counts()
                if isWord && words == 0 { break }
                if isWord { words -= 1 }
                start -= 1
            }
            words = right
            while end < bounds.upperBound {
                let isWord = segment.tokenClass(end).counts()
                if isWord && words == 0 { break }
                if isWord { words -= 1 }
                end += 1
            }
            return start..<end
        }
    }
}
