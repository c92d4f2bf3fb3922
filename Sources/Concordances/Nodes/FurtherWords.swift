import CorpusIndex
import CorpusModel

/// The words of a side of nodes beyond the nearest, read when an order asks for them: mostly the nearest word decides.
struct FurtherWords: Sendable {
    private let references: [NodeReference]
    /// By the segment's place in the index; `nil` where it has no node.
    private let sides: [SegmentSide?]

    init(_ references: [NodeReference], _ part: LineMark.Part, _ segments: [UInt32: CorpusSegment], _ words: NumberedWords) {
        self.references = references
        var sides = [SegmentSide?](repeating: nil, count: segments.keys.max().map { Int($0) + 1 } ?? 0)
        for (number, segment) in segments { sides[Int(number)] = SegmentSide(segment, part, words.numbers(ofSegment: Int(number))) }
        self.sides = sides
    }

    /// The number of the text of a node's word at a distance, 0 for the nearest; 0 where the side has ended. Cost: a look at each token up to it.
    func number(of node: Int, at distance: Int) -> UInt32 {
        let reference = references[node]
        return sides[Int(reference.segment)]?.number(beside: reference.tokens, at: distance) ?? 0
    }
}

/// What the words of a side are read from in one segment.
private final class SegmentSide: Sendable {
    private let isLeft: Bool
    private let norms: Column<UInt32>
    private let classes: Column<UInt8>
    private let turns: Column<UInt32>
    private let turnStarts: Column<UInt32>
    /// By match form of the segment its number in the index.
    private let numbers: Column<UInt32>
    /// By token class.
    private let counts = TokenClass.countedValues()

    init(_ segment: CorpusSegment, _ part: LineMark.Part, _ numbers: Column<UInt32>) {
        isLeft = part == .left
        (norms, classes, turns, turnStarts) = (segment.norms, segment.classes, segment.turnOfToken, segment.turnStarts)
        self.numbers = numbers
    }

    /// The same words as `LineKey.word(_:beside:_:in:)`; 0 where the side has ended.
    func number(beside node: Range<Int>, at distance: Int) -> UInt32 {
        let turn = Int(turns[isLeft ? node.lowerBound : node.upperBound - 1])
        let bounds = Int(turnStarts[turn])..<Int(turnStarts[turn + 1])
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
