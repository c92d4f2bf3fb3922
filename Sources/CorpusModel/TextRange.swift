/// A half-open stretch of a transcript's text, in UTF-8 bytes.
public struct TextRange: Hashable, Sendable {
    public var start: Int
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        precondition(start <= end, "a text range runs forwards")
        self.start = start
        self.end = end
    }

    public var count: Int { end - start }
    public var isEmpty: Bool { start == end }
    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
    public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}
