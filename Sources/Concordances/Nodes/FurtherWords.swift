/// The words of a side of nodes beyond the nearest, read when an order asks for them: mostly the nearest word decides.
struct FurtherWords: Sendable {
    private let references: [NodeReference]
    /// By the segment's place in the index; `nil` where it has no node.
    private let sides: [SegmentSide?]

    /// - Parameter sides: by the places in the index of the segments that the nodes are of.
    init(_ references: [NodeReference], _ sides: [Int: SegmentSide]) {
        self.references = references
        self.sides = (0..<(sides.keys.max().map { $0 + 1 } ?? 0)).map { sides[$0] }
    }

    /// The number of the text of a node's word at a distance; 0 where the side has ended.
    func number(of node: Int, at distance: Int) -> UInt32 {
        let reference = references[node]
        return sides[Int(reference.segment)]?.number(beside: reference.tokens, at: distance) ?? 0
    }
}
