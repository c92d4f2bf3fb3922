import CorpusModel

/// The words beside nodes of one segment, by their numbers in the index.
final class SegmentSide: Sendable {
    private let isLeft: Bool
    private let norms: Column<UInt32>
    private let classes: Column<UInt8>
    private let turns: TokenRegions
    /// By match form of the segment its number in the index.
    private let numbers: Column<UInt32>
    /// By token class.
    private let counts = TokenClass.countedValues()

    init(_ segment: CorpusSegment, _ part: LineMark.Part, _ numbers: Column<UInt32>) {
        isLeft = part == .left
        (norms, classes, turns) = (segment.norms, segment.classes, segment.turns)
        self.numbers = numbers
    }

    /// The number of the text of a node's word at a distance, 0 for the nearest: the words of `LineKey.forEachWord`. 0 where the side has ended. Cost: a look at each token up to it.
    func number(beside node: Range<Int>, at distance: Int) -> UInt32 {
        let bounds = turns.tokens(around: isLeft ? node.lowerBound : node.upperBound - 1)
        return token(beside: node, at: distance, within: bounds).map { numbers[Int(norms[$0])] + 1 } ?? 0
    }

    /// The token of the nearest word of a node that begins in a turn; `nil` where the side has none.
    func nearest(beside node: Range<Int>, ofTurn turn: Int) -> Int? {
        let tokens = turns[turn]
        let isInside = isLeft || tokens.contains(node.upperBound - 1)
        return token(beside: node, at: 0, within: isInside ? tokens : turns.tokens(around: node.upperBound - 1))
    }

    private func token(beside node: Range<Int>, at distance: Int, within bounds: Range<Int>) -> Int? {
        precondition(bounds.lowerBound >= 0 && bounds.upperBound <= classes.count, "a turn of the segment; the index may be damaged")
        return classes.withUnsafeBuffer { classes in
            var left = distance
            var token = isLeft ? node.lowerBound - 1 : node.upperBound
            while bounds.contains(token) {
                if counts[Int(classes[token])] {
                    if left == 0 { return token }
                    left -= 1
                }
                token += isLeft ? -1 : 1
            }
            return nil
        }
    }
}
