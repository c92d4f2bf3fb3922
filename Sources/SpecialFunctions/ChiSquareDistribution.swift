import CGSL

/// The χ² distribution (GSL: `gsl_cdf_chisq_Q`).
public enum ChiSquareDistribution {
    /// P(X ≥ x).
    public static func upperTail(_ x: Double, degreesOfFreedom: Int) -> Double {
        x <= 0 ? 1 : ordret_chi_square_upper(x, Double(degreesOfFreedom))
    }
}
