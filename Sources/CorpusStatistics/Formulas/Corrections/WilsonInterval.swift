import SpecialFunctions

/// Wilson's (1927) score interval of a share. Assumes independent trials.
public enum WilsonInterval {
    /// (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n); `nil` without trials.
    public static func of(_ hits: Int, of trials: Int, confidence: Double = 0.95) -> (low: Double, high: Double)? {
        guard trials > 0 else { return nil }
        let (n, p) = (Double(trials), Double(hits) / Double(trials))
        let z = NormalDistribution.quantile(1 - (1 - confidence) / 2)
        let middle = p + z * z / (2 * n)
        let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1 + z * z / n
        return (max(0, (middle - half) / scale), min(1, (middle + half) / scale))
    }
}
