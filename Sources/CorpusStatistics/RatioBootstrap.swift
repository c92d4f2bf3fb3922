/// Intervals for 1000 · Σ hits / Σ words, the ratio of sums computed anew in each resample of the units.
///
/// Draws are shared by all ratios over the same number of units, sums of words by all ratios over the same words.
public struct RatioBootstrap {
    public let draws: Int
    public let seed: UInt64
    public let kind: IntervalKind
    private var counts: [Int: ResampleCounts] = [:]
    private var resamples: [[Int]: RatioResample] = [:]

    public init(draws: Int, seed: UInt64, kind: IntervalKind = .bca) {
        precondition(draws > 0, "an interval needs draws")
        self.draws = draws
        self.seed = seed
        self.kind = kind
    }

    /// The resamples of units with so many words each; `nil` where there are fewer units than an interval needs.
    ///
    /// - Parameter words: of each unit, one or more.
    public mutating func resample(words: [Int]) -> RatioResample? {
        precondition(words.allSatisfy { $0 > 0 }, "every unit has words")
        guard words.count >= RatioInterval.unitsNeeded else { return nil }
        if let known = resamples[words] { return known }
        let drawn = counts[words.count] ?? ResampleCounts(units: words.count, draws: draws, seed: seed)
        counts[words.count] = drawn
        let resample = RatioResample(words: words, kind: kind, drawn)
        resamples[words] = resample
        return resample
    }

    /// - Parameters:
    ///   - hits: the numerator of each unit, in an order that does not depend on the order of the input.
    ///   - words: the denominator of each unit, one or more.
    public mutating func interval(hits: [Int], words: [Int]) -> RatioInterval {
        precondition(hits.count == words.count, "every unit has hits and words")
        return resample(words: words)?.interval(hits: hits) ?? .tooFewUnits(words.count)
    }
}
