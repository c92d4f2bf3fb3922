import CorpusModel

/// How theme statistics count and how sure they say they are.
///
/// Whether a negated hit counts is decided before, by the tagger (`Hit.reason`).
public struct StatisticsOptions: Hashable, Sendable {
    public var unit: CountingUnit
    public var resampling: ResamplingUnit
    /// Bootstrap resamples; at least one.
    public var draws: Int
    public var seed: UInt64
    public var interval: IntervalKind

    public init(
        unit: CountingUnit = .turn, resampling: ResamplingUnit = .transcript, draws: Int = 2000, seed: UInt64 = 1, interval: IntervalKind = .bca
    ) {
        precondition(draws > 0, "an interval needs draws")
        self.unit = unit
        self.resampling = resampling
        self.draws = draws
        self.seed = seed
        self.interval = interval
    }
}
