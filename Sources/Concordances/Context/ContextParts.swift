import CorpusModel

/// Tokens of one turn.
typealias TurnPart = (tokens: Range<Int>, turn: Int)

/// What a line shows before and after its node, turn by turn.
struct ContextParts {
    let left: [TurnPart]
    let right: [TurnPart]

    /// A node that goes over turns has its left context in the first of them and its right one in the last.
    init(around node: Range<Int>, _ size: ContextSize, _ segment: CorpusSegment, _ answers: AnswerTurns?) {
        let first = segment.turn(ofToken: node.lowerBound)
        let last = segment.lastTurn(of: node, from: first)
        let near = size == .answer ? .turn : size
        let inFirst = node.lowerBound..<min(node.upperBound, segment.tokens(ofTurn: first).upperBound)
        let inLast = max(node.lowerBound, segment.tokens(ofTurn: last).lowerBound)..<node.upperBound
        let before = ContextRange.tokens(around: inFirst, near, segment, first).lowerBound
        let after = ContextRange.tokens(around: inLast, near, segment, last).upperBound
        let answers = size == .answer ? answers : nil
        left = (answers?.before(first) ?? []).map { (segment.tokens(ofTurn: $0), $0) } + [(before..<node.lowerBound, first)]
        right = [(node.upperBound..<after, last)] + (answers?.after(last) ?? []).map { (segment.tokens(ofTurn: $0), $0) }
    }
}
