/// The percentile bootstrap interval (Efron 1979, Annals of Statistics 7:1–26; Efron & Tibshirani 1993, eq. 13.5): the 2.5 and 97.5 % quantiles of the resamples.
///
/// Simpler than BCa, and too narrow where resamples are skewed, as rates of rare things in few interviews are.
public enum PercentileBootstrap {
    public static func interval(replicates: [Double], level: Double = 0.95) -> ConfidenceInterval {
        precondition(!replicates.isEmpty, "an interval needs replicates")
        let sorted = replicates.sorted()
        return ConfidenceInterval(low: sorted.quantile((1 - level) / 2), high: sorted.quantile((1 + level) / 2))
    }
}

extension [Double] {
    /// A quantile of sorted numbers, linear between order statistics (Hyndman & Fan 1996, type 7; the default of R and NumPy).
    func quantile(_ probability: Double) -> Double {
        let place = Swift.min(Swift.max(probability, 0), 1) * Double(count - 1)
        let lower = Int(place)
        guard lower + 1 < count, self[lower] != self[lower + 1] else { return self[lower] }
        return self[lower] + (place - Double(lower)) * (self[lower + 1] - self[lower])
    }
}
