import SpecialFunctions

/// How large the difference of two corpora is, whatever its significance: a in c words of the target, b in d of the reference.
public enum EffectSizes {
    /// What a log ratio does with hits of zero.
    public enum Smoothing: String, Sendable, CaseIterable {
        case none
        /// A zero is 0.5 (Hardie 2014).
        case zeroIsHalf = "0 is 0.5"
        /// 0.5 is added to both (Walter 1975).
        case addHalf = "+0.5"

        func apply(_ hits: Int) -> Double {
            switch self {
            case .none: Double(hits)
            case .zeroIsHalf: hits == 0 ? 0.5 : Double(hits)
            case .addHalf: Double(hits) + 0.5
            }
        }
    }

    /// log2((a/c) / (b/d)) (Hardie 2014): 1 is twice as often, 2 four times. Base 2.
    public static func logRatio(_ pair: FrequencyPair, _ smoothing: Smoothing = .zeroIsHalf) -> Measured {
        if let reason = pair.emptiness { return .undefined(reason) }
        if pair.hits + pair.referenceHits == 0 { return .undefined(.noHits) }
        if smoothing == .none, pair.hits == 0 { return .undefined(.notInTarget) }
        if smoothing == .none, pair.referenceHits == 0 { return .undefined(.notInReference) }
        return Measured(
            Logarithm.binary(
                smoothing.apply(pair.hits) / Double(pair.words) / (smoothing.apply(pair.referenceHits) / Double(pair.referenceWords))))
    }

    /// %DIFF = 100 (a' − b') / b' with a' and b' the rates (Gabrielatos & Marchi 2011).
    public static func percentDifference(_ pair: FrequencyPair) -> Measured {
        rates(pair) { $1 > 0 ? Measured(100 * ($0 - $1) / $1) : .undefined(.notInReference) }
    }

    /// (a' − b') / (a' + b'), from −1 to 1 (Hofland & Johansson 1982, p. 14).
    public static func differenceCoefficient(_ pair: FrequencyPair) -> Measured {
        rates(pair) { $0 + $1 > 0 ? Measured(($0 - $1) / ($0 + $1)) : .undefined(.noHits) }
    }

    /// (a / (c − a)) / (b / (d − b)): the cross product ratio of the four cells (Pojanapunya & Watson Todd 2018).
    public static func oddsRatio(_ table: ContingencyTable) -> Measured {
        let (a, b, c, d) = table.observed
        guard table.total > 0 else { return .undefined(.noWords) }
        guard c > 0 else { return .undefined(.notInReference) }
        guard b > 0 else { return .undefined(.everyWord) }
        return Measured(Double(a) / Double(b) / Double(c) * Double(d))
    }

    /// (fpm1 + n) / (fpm2 + n), hits per million words, n = 1 where nothing else is said (Kilgarriff 2009): a greater n prefers frequent words.
    public static func simpleMaths(_ pair: FrequencyPair, n: Double = 1) -> Measured {
        rates(pair) { Measured(($0 * 1e6 + n) / ($1 * 1e6 + n)) }
    }

    private static func rates(_ pair: FrequencyPair, _ body: (Double, Double) -> Measured) -> Measured {
        if let reason = pair.emptiness { return .undefined(reason) }
        return body(Double(pair.hits) / Double(pair.words), Double(pair.referenceHits) / Double(pair.referenceWords))
    }
}
