import SpecialFunctions

/// The bias-corrected and accelerated (BCa) bootstrap interval (Efron 1987, JASA 82:171–185, eq. 2.3 and 6.6).
///
/// z₀ = Φ⁻¹(share of replicates below the estimate, ties counted half), held within half a replicate of 0 and 1;
/// a = Σ d³ / (6 (Σ d²)^1.5) with d = mean of the jackknife values − each (Efron & Tibshirani 1993, eq. 14.15), 0 where they are all equal;
/// the bounds are the quantiles of the replicates at Φ(z₀ + (z₀ + z) / (1 − a (z₀ + z))) for z = Φ⁻¹(0.025) and Φ⁻¹(0.975).
public enum BiasCorrectedBootstrap {
    public static func interval(estimate: Double, replicates: [Double], jackknife: [Double], level: Double = 0.95) -> ConfidenceInterval {
        precondition(!replicates.isEmpty, "an interval needs replicates")
        let bias = bias(estimate, replicates)
        let acceleration = acceleration(jackknife)
        let tail = NormalDistribution.quantile((1 - level) / 2)
        var statistics = OrderStatistics(replicates)
        return ConfidenceInterval(
            low: statistics.quantile(adjusted(tail, bias, acceleration)), high: statistics.quantile(adjusted(-tail, bias, acceleration)))
    }

    private static func bias(_ estimate: Double, _ replicates: [Double]) -> Double {
        let below = replicates.count { $0 < estimate }
        let equal = replicates.count { $0 == estimate }
        let count = Double(replicates.count)
        let share = (Double(below) + Double(equal) / 2) / count
        return NormalDistribution.quantile(min(max(share, 0.5 / count), 1 - 0.5 / count))
    }

    private static func acceleration(_ jackknife: [Double]) -> Double {
        guard let first = jackknife.first, jackknife.contains(where: { $0 != first }) else { return 0 }
        let mean = jackknife.reduce(0, +) / Double(jackknife.count)
        var squares = 0.0
        var cubes = 0.0
        for value in jackknife {
            let distance = mean - value
            squares += distance * distance
            cubes += distance * distance * distance
        }
        return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
    }

    /// The probability whose quantile is the bound; past the pole of the acceleration it is the end on that side.
    private static func adjusted(_ z: Double, _ bias: Double, _ acceleration: Double) -> Double {
        let shifted = bias + z
        let scale = 1 - acceleration * shifted
        guard scale > 0 else { return shifted > 0 ? 1 : 0 }
        return NormalDistribution.cumulative(bias + shifted / scale)
    }
}
