/// How the bounds of an interval are taken from its resamples.
public enum IntervalKind: String, Sendable, CaseIterable {
    /// Bias-corrected and accelerated (`BiasCorrectedBootstrap`).
    case bca
    /// The quantiles of the resamples themselves (`PercentileBootstrap`).
    case percentile

    /// As the column `method` names it.
    var name: String {
        switch self {
        case .bca: "BCa bootstrap of the ratio of sums (Efron 1987)"
        case .percentile: "percentile bootstrap of the ratio of sums (Efron 1979)"
        }
    }

    /// The stable id of formulas.
    var formula: (id: String, source: String) {
        switch self {
        case .bca: ("bca_ratio", "Efron 1987")
        case .percentile: ("percentile_ratio", "Efron 1979")
        }
    }
}
