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
        number(beside: node, at: distance, within: turns.tokens(around: isLeft ? node.lowerBound : node.upperBound - 1))
    }

    /// The same of a node that begins in a turn.
    func number(beside node: Range<Int>, ofTurn turn: Int, at distance: Int) -> UInt32 {
        let tokens = turns[turn]
        guard isLeft || tokens.contains(node.upperBound - 1) else { return number(beside: node, at: distance) }
        return number(beside: node, at: distance, within: tokens)
    }

    private func number(beside node: Range<Int>, at distance: Int, within bounds: Range<Int>) -> UInt32 {
        precondition(bounds.lowerBound >= 0 && bounds.upperBound <= classes.count, "a turn of the segment; the index may be damaged")
        return classes.withUnsafeBuffer { classes in
            var left = distance
            var token = isLeft ? node.lowerBound - 1 : node.upperBound
            while bounds.contains(token) {
                if counts[Int(classes[token])] {
                    if left == 0 { return numbers[Int(norms[token])] + 1 }
                    left -= 1
                }
                token += isLeft ? -1 : 1
            }
            return 0
        }
    }
}
