import CGSL

/// The binomial distribution by Loader's saddle point expansion (C. Loader 2000, *Fast and accurate computation of binomial probabilities*), as R's `dbinom`:
/// exact to nearly all digits for any number of trials.
public enum BinomialDistribution {
    /// ln P(X = k) of n trials with a probability strictly between 0 and 1; −∞ outside 0...n.
    public static func logProbability(_ count: Int, of trials: Int, _ probability: Double) -> Double {
        guard count >= 0, count <= trials else { return -.infinity }
        let (k, n, p) = (Double(count), Double(trials), probability)
        if trials == 0 { return 0 }
        if count == 0 { return n * ordret_log1p(-p) }
        if count == trials { return n * ordret_log(p) }
        let exponent =
            remainder(n) - remainder(k) - remainder(n - k) - deviance(k, n * p) - deviance(n - k, n * (1 - p))
        return exponent + 0.5 * ordret_log(n / (2 * .pi * k * (n - k)))
    }

    /// What Stirling's formula leaves of ln n!: ln n! − ((n + ½) ln n − n + ½ ln 2π).
    private static func remainder(_ n: Double) -> Double {
        if n < 16 { return small[Int(n)] }
        let square = n * n
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) / n
    }

    /// The same for 0 to 15, from the logarithm of the factorial.
    private static let small: [Double] = (0..<16).map { number in
        let n = Double(number)
        return number == 0 ? 0 : ordret_log_factorial(UInt32(number)) - ((n + 0.5) * ordret_log(n) - n + 0.5 * ordret_log(2 * .pi))
    }

    /// x ln(x/m) + m − x, without the loss of digits where x is near m (Loader's `bd0`).
    private static func deviance(_ x: Double, _ m: Double) -> Double {
        guard (x - m).magnitude < 0.1 * (x + m) else { return x * ordret_log(x / m) + m - x }
        let v = (x - m) / (x + m)
        var sum = (x - m) * v
        var term = 2 * x * v
        var odd = 3.0
        while true {
            term *= v * v
            let next = sum + term / odd
            if next == sum { return next }
            sum = next
            odd += 2
        }
    }
}
