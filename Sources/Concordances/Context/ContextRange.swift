import CorpusModel

/// The tokens that a line shows around its node.
public enum ContextRange {
    /// Clipped at the turn. Words are counted, and what stands between them comes along: a context ends with its last word, or where the turn
    /// has fewer words with the turn.
    public static func tokens(around node: Range<Int>, _ size: ContextSize, _ segment: CorpusSegment, _ turn: Int) -> Range<Int> {
        tokens(around: node, size, segment, within: segment.tokens(ofTurn: turn))
    }

    /// The same.
    ///
    /// - Parameter bounds: the tokens of the turn.
    public static func tokens(around node: Range<Int>, _ size: ContextSize, _ segment: CorpusSegment, within bounds: Range<Int>) -> Range<Int> {
        switch size {
        case .turn, .answer: return bounds
        case .sentence:
            let first = segment.sentences.tokens(around: node.lowerBound)
            let last = segment.sentences.tokens(around: node.upperBound - 1)
            return max(first.lowerBound, min(bounds.lowerBound, node.lowerBound))..<min(last.upperBound, max(bounds.upperBound, node.upperBound))
        case .words(let left, let right):
            return segment.classes.withUnsafeBuffer { classes in
                TokenClass.start(
                    ofWords: left, before: node.lowerBound, notBefore: bounds.lowerBound, classes)..<TokenClass.end(
                        ofWords: right, from: node.upperBound, before: bounds.upperBound, classes)
            }
        }
    }
}
