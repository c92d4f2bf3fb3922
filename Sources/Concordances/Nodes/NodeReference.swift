/// A hit in an index by its place: found, and not yet made a line of.
public struct NodeReference: Hashable, Sendable {
    /// The place of its segment in the index.
    public let segment: UInt32
    private let start: UInt32
    private let count: UInt32

    init(segment: Int, _ tokens: Range<Int>) {
        self.segment = UInt32(segment)
        start = UInt32(tokens.lowerBound)
        count = UInt32(tokens.count)
    }

    /// Its tokens in the segment.
    public var tokens: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
