import SpecialFunctions

/// How often each type occurs, and what is measured of that alone.
public struct FrequencySpectrum: Hashable, Sendable {
    /// How many types occur so often, by how often.
    public let types: [Int: Int]
    public let tokens: Int

    public init(_ types: [Int: Int]) {
        precondition(types.allSatisfy { $0 > 0 && $1 >= 0 }, "types occur")
        self.types = types.filter { $1 > 0 }
        tokens = types.reduce(0) { $0 + $1.key * $1.value }
    }

    /// Of the frequencies of all types.
    public init(frequencies: some Sequence<Int>) {
        var types: [Int: Int] = [:]
        for frequency in frequencies where frequency > 0 { types[frequency, default: 0] += 1 }
        self.init(types)
    }

    public var typeCount: Int { types.values.reduce(0, +) }
    public var ratios: TypeTokenRatios { TypeTokenRatios(tokens: tokens, types: typeCount) }

    /// K = 10⁴ (Σ m² V(m) − N) / N² (Yule 1944): great is repetitive; hardly depends on length.
    public var yuleK: Measured {
        guard tokens > 0 else { return .undefined(.noWords) }
        let squares = types.reduce(0.0) { $0 + Double($1.key) * Double($1.key) * Double($1.value) }
        return Measured(1e4 * (squares - Double(tokens)) / (Double(tokens) * Double(tokens)))
    }

    /// HD-D: the mean contribution of the types to a draw of 42 tokens without putting back, Σ (1 − P(none)) / 42 (McCarthy & Jarvis 2007, 2010).
    public func hypergeometricDiversity(draws: Int = 42) -> Measured {
        guard tokens > 0 else { return .undefined(.noWords) }
        guard tokens >= draws else { return .undefined(.tooFewWords) }
        let parts = types.map { frequency, count in
            let none = Hypergeometric(population: tokens, marked: frequency, draws: draws).logProbability(0)
            return Double(count) * (1 - Exponential.natural(none)) / Double(draws)
        }
        return Measured(OrderedSum.of(parts))
    }

    /// α of V = α ln(1 + N / α) (Fisher, Corbet & Williams 1943), by halving.
    public var fisherAlpha: Measured {
        guard tokens > 0 else { return .undefined(.noWords) }
        guard typeCount < tokens else { return .undefined(.allDifferent) }
        let (n, v) = (Double(tokens), Double(typeCount))
        var (low, high) = (1e-9, 1e12)
        for _ in 0..<200 {
            let middle = (low * high).squareRoot()
            if middle * Logarithm.natural(1 + n / middle) < v { low = middle } else { high = middle }
        }
        return Measured((low * high).squareRoot())
    }

    /// H = −Σ p log2 p, base 2, in bits (Shannon 1948).
    public var entropy: Measured {
        guard tokens > 0 else { return .undefined(.noWords) }
        let parts = types.map { frequency, count in
            let p = Double(frequency) / Double(tokens)
            return -Double(count) * p * Logarithm.binary(p)
        }
        return Measured(max(0, OrderedSum.of(parts)))
    }
}
