/// Where a query matches.
public struct QueryMatch: Hashable, Sendable {
    /// From the first matched token to after the last; segment-wide.
    public let tokens: Range<Int>
    /// The tokens that elements of the query matched, in the order of the query; gaps are left out.
    public let matched: [Int]

    public init(tokens: Range<Int>, matched: [Int]) {
        self.tokens = tokens
        self.matched = matched
    }
}
