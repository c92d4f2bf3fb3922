import CGSL

/// The standard normal distribution (GSL: `gsl_cdf_ugaussian`).
public enum NormalDistribution {
    public static func cumulative(_ x: Double) -> Double { ordret_normal_cumulative(x) }
    /// The quantile of a probability strictly between 0 and 1.
    public static func quantile(_ probability: Double) -> Double { ordret_normal_quantile(probability) }
}

public var scientificLibraryVersion: String { String(cString: ordret_gsl_version()) }
