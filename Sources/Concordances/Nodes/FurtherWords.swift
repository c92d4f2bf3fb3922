import CorpusIndex
import CorpusModel

/// The words of a side of nodes beyond the nearest, read when an order asks for them: mostly the nearest word decides.
struct FurtherWords: Sendable {
    /// A segment that nodes are of, and the numbers that its match forms have in the index.
    struct Side: Sendable {
        let segment: CorpusSegment
        let numbers: Column<UInt32>
    }

    private let references: [NodeReference]
    private let part: LineMark.Part
    /// By the segment's place in the index; `nil` where it has no node.
    private let sides: [Side?]

    init(_ references: [NodeReference], _ part: LineMark.Part, _ segments: [UInt32: CorpusSegment], _ words: NumberedWords) {
        self.references = references
        self.part = part
        var sides = [Side?](repeating: nil, count: segments.keys.max().map { Int($0) + 1 } ?? 0)
        for (number, segment) in segments { sides[Int(number)] = Side(segment: segment, numbers: words.numbers(ofSegment: Int(number))) }
        self.sides = sides
    }

    /// The number of the text of a node's word at a distance, 0 for the nearest; 0 where the side has ended. Cost: a look at each token up to it.
    func number(of node: Int, at distance: Int) -> UInt32 {
        let reference = references[node]
        guard let side = sides[Int(reference.segment)],
            let token = LineKey.word(distance, beside: reference.tokens, part, in: side.segment)
        else { return 0 }
        return side.numbers[Int(side.segment.norms[token])] + 1
    }
}
