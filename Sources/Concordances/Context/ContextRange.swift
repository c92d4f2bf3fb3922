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
            let first = segment.sentences.tokens(around: node.lowerBound)
            let last = segment.sentences.tokens(around: node.upperBound - 1)
            return max(first.lowerBound, min(bounds.lowerBound, node.lowerBound))..<min(last.upperBound, max(bounds.upperBound, node.upperBound))
        case .words(let left, let right):
            return start(of: left, before: node.lowerBound, bounds, segment)..<end(of: right, after: node.upperBound, bounds, segment)
        }
    }

    /// Where so many words before a token begin, or the turn where it has fewer.
    private static func start(of words: Int, before token: Int, _ bounds: Range<Int>, _ segment: CorpusSegment) -> Int {
        let counts = counts
        return segment.classes.withUnsafeBuffer { classes in
            var left = words
            var at = token
            while left > 0, at > bounds.lowerBound {
                at -= 1
                if counts[Int(classes[at])] { left -= 1 }
            }
            return at
        }
    }

    private static func end(of words: Int, after token: Int, _ bounds: Range<Int>, _ segment: CorpusSegment) -> Int {
        let counts = counts
        return segment.classes.withUnsafeBuffer { classes in
            var left = words
            var at = token
            while left > 0, at < bounds.upperBound {
                if counts[Int(classes[at])] { left -= 1 }
                at += 1
            }
            return at
        }
    }

    /// Whether tokens of a class are words, by its raw value.
    private static let counts = TokenClass.allCases.map { $0.counts() }
}
