/// The percentile bootstrap interval (Efron 1979, Annals of Statistics 7:1–26; Efron & Tibshirani 1993, eq. 13.5): the 2.5 and 97.5 % quantiles of the resamples.
///
/// Simpler than BCa, and too narrow where resamples are skewed, as rates of rare things in few interviews are.
public enum PercentileBootstrap {
    public static func interval(replicates: [Double], level: Double = 0.95) -> ConfidenceInterval {
        precondition(!replicates.isEmpty, "an interval needs replicates")
        var statistics = OrderStatistics(replicates)
        return ConfidenceInterval(low: statistics.quantile((1 - level) / 2), high: statistics.quantile((1 + level) / 2))
    }
}
