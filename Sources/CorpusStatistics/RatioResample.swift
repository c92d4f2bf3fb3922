/// Resamples of the same units with the same words: what all rates over these words share.
///
/// A value, so that several workers may take intervals from it at once: what they get depends on the hits alone.
public struct RatioResample: Sendable {
    let words: [Int]
    private let kind: IntervalKind
    private let resample: ResampleCounts
    /// The sum of the words in each draw.
    private let denominators: [Double]

    init(words: [Int], kind: IntervalKind, _ resample: ResampleCounts) {
        self.words = words
        self.kind = kind
        self.resample = resample
        denominators = resample.sums(of: words)
    }

    /// The interval of 1000 · Σ hits / Σ words. Cost: draws for each unit with hits, and some passes over the draws.
    ///
    /// - Parameter hits: of each unit, in the order of the words.
    public func interval(hits: [Int]) -> RatioInterval {
        precondition(hits.count == words.count, "every unit has hits and words")
        let allHits = hits.reduce(0, +)
        let allWords = words.reduce(0, +)
        guard allHits > 0 else { return .noHits }
        var replicates = resample.sums(of: hits)
        for draw in replicates.indices { replicates[draw] = 1000 * replicates[draw] / denominators[draw] }
        guard kind == .bca else { return .found(PercentileBootstrap.interval(replicates: replicates)) }
        let jackknife = hits.indices.map { 1000 * Double(allHits - hits[$0]) / Double(allWords - words[$0]) }
        let estimate = 1000 * Double(allHits) / Double(allWords)
        return .found(BiasCorrectedBootstrap.interval(estimate: estimate, replicates: replicates, jackknife: jackknife))
    }
}
