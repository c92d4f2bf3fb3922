/// Stretches of tokens that follow one another and cover a segment without gaps: its turns, or its sentences.
///
/// Only borders are kept: a region of some twenty tokens costs four bytes, where a number for each token would cost eighty.
public struct TokenRegions: Sendable {
    /// The first token of each region, and one more for the end. Regions may be empty.
    public let starts: Column<UInt32>

    /// - Parameter starts: at least one number.
    public init(starts: Column<UInt32>) {
        precondition(!starts.isEmpty, "regions have an end; the index may be damaged: ordret verify checks it")
        self.starts = starts
    }

    /// - Parameter numbers: of each token the number of its region: 0, then each that of the token before or one more.
    public init(numbers: [UInt32]) {
        var starts: [UInt32] = []
        for (token, number) in numbers.enumerated() where token == 0 || number != numbers[token - 1] { starts.append(UInt32(token)) }
        self.init(starts: Column(starts + [UInt32(numbers.count)]))
    }

    @inlinable
    public var count: Int { starts.count - 1 }

    /// The tokens of a region.
    @inlinable
    public subscript(number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }

    /// The region that a token stands in. Cost: logarithmic in the regions; a pass over tokens asks a `RegionCursor`.
    public func number(ofToken token: Int) -> Int {
        let number = (0..<count).firstPlace { Int(starts[$0 + 1]) <= token }
        precondition(number < count && Int(starts[number]) <= token, "a token of the segment; the index may be damaged: ordret verify checks it")
        return number
    }

    /// The tokens of the region that a token stands in. Cost: that of `number(ofToken:)`.
    public func tokens(around token: Int) -> Range<Int> { self[number(ofToken: token)] }

    /// The regions that some tokens lie in, counted from the first of these: what a part of a segment has.
    public func part(of tokens: Range<Int>) -> TokenRegions {
        guard !tokens.isEmpty else { return TokenRegions(starts: Column([0])) }
        let inner = starts[number(ofToken: tokens.lowerBound) + 1..<number(ofToken: tokens.upperBound - 1) + 1]
        return TokenRegions(starts: Column([0] + inner.map { $0 - UInt32(tokens.lowerBound) } + [UInt32(tokens.count)]))
    }
}
