/// Intervals for any statistic of sums over resampling units: a coefficient of agreement of cells, a share of turns.
///
/// Each draw takes as many units as there are, with replacement, adds up their sums and computes the statistic anew; bounds are BCa (`BiasCorrectedBootstrap`).
/// Draws depend on the number of units, the number of draws and the seed alone, and are shared by everything over as many units. Draws in which the statistic has no
/// value (no positive was drawn) are left out and counted.
struct SumsBootstrap {
    let draws: Int
    let seed: UInt64
    private var resamples: [Int: ResampleCounts] = [:]

    init(draws: Int, seed: UInt64) {
        precondition(draws > 0, "an interval needs draws")
        self.draws = draws
        self.seed = seed
    }

    /// How often each unit comes up in each draw.
    mutating func resample(of units: Int) -> ResampleCounts {
        if let known = resamples[units] { return known }
        let resample = ResampleCounts(units: units, draws: draws, seed: seed)
        resamples[units] = resample
        return resample
    }

    /// - Parameter columns: of each quantity its value in each unit, the units in an order that does not depend on the order of the input.
    mutating func sums(of columns: [[Int]]) -> ResampledSums {
        let units = columns.first?.count ?? 0
        precondition(columns.allSatisfy { $0.count == units }, "every quantity has a value in each unit")
        guard units >= RatioInterval.unitsNeeded else { return ResampledSums(columns: columns, draws: []) }
        let resample = resample(of: units)
        return ResampledSums(columns: columns, draws: columns.map { resample.sums(of: $0) })
    }
}
