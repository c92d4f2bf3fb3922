/// Where a pass over the tokens of a segment stands among its regions: what is asked about mostly moves on a little.
public struct RegionCursor: Sendable {
    @usableFromInline let regions: TokenRegions
    @usableFromInline var number = 0
    /// The tokens of that region.
    @usableFromInline var tokens = 0..<0
    /// Regions that are stepped over at once, so many times, before they are searched.
    private static let stride = 8
    private static let strides = 16

    public init(_ regions: TokenRegions) { self.regions = regions }

    /// The region that a token stands in. Cost: nothing in the region asked about before, little in the next ones, else logarithmic.
    @inlinable
    @inline(__always)
    public mutating func number(ofToken token: Int) -> Int {
        if !tokens.contains(token) { move(to: token) }
        return number
    }

    /// Its tokens. Cost: the same.
    @inlinable
    @inline(__always)
    public mutating func tokens(around token: Int) -> Range<Int> {
        if !tokens.contains(token) { move(to: token) }
        return tokens
    }

    @usableFromInline
    mutating func move(to token: Int) {
        guard token >= tokens.upperBound else { return enter(regions.number(ofToken: token), for: token) }
        // What is asked about next mostly stands near: even steps can be foretold, those of a search cannot.
        let next = regions.starts.withUnsafeBuffer { starts in
            var (known, far) = (number, min(number + Self.stride * Self.strides, starts.count - 1))
            while known + Self.stride < far, Int(starts[known + Self.stride]) <= token { known += Self.stride }
            far = min(known + Self.stride, starts.count - 1)
            while known < far, Int(starts[known + 1]) <= token { known += 1 }
            return known
        }
        if next < regions.count, Int(regions.starts[next + 1]) > token { return enter(next, for: token) }
        // A galloping search, twice as far at each step, then between the last two.
        var (known, step) = (next, Self.stride)
        while known + step < regions.count, Int(regions.starts[known + step]) <= token { (known, step) = (known + step, step * 2) }
        enter((known..<min(known + step, regions.count)).firstPlace { Int(regions.starts[$0 + 1]) <= token }, for: token)
    }

    private mutating func enter(_ next: Int, for token: Int) {
        number = next
        tokens = regions[next]
        precondition(tokens.contains(token), "a region of the segment; the index may be damaged: ordret verify checks it")
    }
}
