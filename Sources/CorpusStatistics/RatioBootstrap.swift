/// Intervals for 1000 · Σ hits / Σ words, the ratio of sums computed anew in each resample of the units.
///
/// Draws are shared by all ratios over the same number of units, sums of words by all ratios over the same words.
public struct RatioBootstrap {
    public let draws: Int
    public let seed: UInt64
    private var resamples: [Int: ResampleCounts] = [:]
    private var wordSums: [[Int]: [Double]] = [:]

    public init(draws: Int, seed: UInt64) {
        precondition(draws > 0, "an interval needs draws")
        self.draws = draws
        self.seed = seed
    }

    /// - Parameters:
    ///   - hits: the numerator of each unit, in an order that does not depend on the order of the input.
    ///   - words: the denominator of each unit, one or more.
    public mutating func interval(hits: [Int], words: [Int]) -> RatioInterval {
        precondition(hits.count == words.count && words.allSatisfy { $0 > 0 }, "every unit has words")
        guard words.count >= RatioInterval.unitsNeeded else { return .tooFewUnits(words.count) }
        let allHits = hits.reduce(0, +)
        let allWords = words.reduce(0, +)
        guard allHits > 0 else { return .noHits }
        let resample = resamples[words.count] ?? ResampleCounts(units: words.count, draws: draws, seed: seed)
        resamples[words.count] = resample
        let denominators = wordSums[words] ?? resample.sums(of: words)
        wordSums[words] = denominators
        let replicates = zip(resample.sums(of: hits), denominators).map { 1000 * $0 / $1 }
        let jackknife = hits.indices.map { 1000 * Double(allHits - hits[$0]) / Double(allWords - words[$0]) }
        let estimate = 1000 * Double(allHits) / Double(allWords)
        return .found(BiasCorrectedBootstrap.interval(estimate: estimate, replicates: replicates, jackknife: jackknife))
    }
}
