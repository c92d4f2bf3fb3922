import SpecialFunctions

/// Lexical diversity by V types among N tokens alone. All of them but for the logarithmic ones fall with length: compare texts of one length, or take
/// MATTR, MTLD or HD-D.
public struct TypeTokenRatios: Hashable, Sendable {
    public let tokens: Int
    public let types: Int

    public init(tokens: Int, types: Int) {
        precondition(0 <= types && types <= tokens && (types > 0 || tokens == 0), "there are at most as many types as tokens")
        self.tokens = tokens
        self.types = types
    }

    private var n: Double { Double(tokens) }
    private var v: Double { Double(types) }

    /// TTR = V / N (Johnson 1944).
    public var ratio: Measured { measure { v / n } }
    /// R = V / √N (Guiraud 1954).
    public var guiraudR: Measured { measure { v / n.squareRoot() } }
    /// CTTR = V / √(2N) (Carroll 1964).
    public var corrected: Measured { measure { v / (2 * n).squareRoot() } }
    /// C = ln V / ln N (Herdan 1960).
    public var herdanC: Measured { measure(from: 2) { Logarithm.natural(v) / Logarithm.natural(n) } }
    /// a² = (ln N − ln V) / (ln N)² (Maas 1972), base e: small is diverse.
    public var maas: Measured { measure(from: 2) { (Logarithm.natural(n) - Logarithm.natural(v)) / (Logarithm.natural(n) * Logarithm.natural(n)) } }
    /// U = (ln N)² / (ln N − ln V) (Dugast 1978), base e.
    public var dugastU: Measured {
        if tokens > 1, types == tokens { return .undefined(.allDifferent) }
        return measure(from: 2) { Logarithm.natural(n) * Logarithm.natural(n) / (Logarithm.natural(n) - Logarithm.natural(v)) }
    }

    private func measure(from least: Int = 1, _ body: () -> Double) -> Measured {
        if tokens == 0 { return .undefined(.noWords) }
        return tokens >= least ? Measured(body()) : .undefined(.oneWord)
    }
}
