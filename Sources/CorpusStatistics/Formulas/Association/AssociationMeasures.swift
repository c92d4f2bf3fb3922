import SpecialFunctions

/// How strongly an item is bound to a node, by a contingency table: O = O11, E = E11 = R1 · C1 / N.
///
/// A measure is undefined where its formula divides by nothing or takes the logarithm of nothing; none of them is a test of anything in interviews,
/// where words are not independent.
public struct AssociationMeasures: Hashable, Sendable {
    public let table: ContingencyTable

    public init(_ table: ContingencyTable) { self.table = table }

    private var observed: Double { Double(table.together) }

    /// A measure of O and E that divides by E.
    private func measure(isOfHits: Bool = true, _ body: (_ observed: Double, _ expected: Double) -> Double) -> Measured {
        guard table.total > 0 else { return .undefined(.noWords) }
        guard let expected = table.expected, expected > 0 else { return .undefined(.nothingExpected) }
        if isOfHits, table.together == 0 { return .undefined(.neverTogether) }
        return Measured(body(observed, expected))
    }

    /// MI = log2(O / E), base 2 (Church & Hanks 1990, eq. 1); other programs take ln or log10.
    public var mutualInformation: Measured { measure { Logarithm.binary($0 / $1) } }

    /// MI to base e, as quanteda's pmi, and to base 10, as CWB.
    public var naturalMutualInformation: Measured { measure { Logarithm.natural($0 / $1) } }
    public var decimalMutualInformation: Measured { measure { Logarithm.natural($0 / $1) / Logarithm.natural(10) } }

    /// MI3 = log2(O³ / E), base 2 (Daille 1994): MI that favours rare items less.
    public var cubicMutualInformation: Measured { measure { Logarithm.binary($0 * $0 * $0 / $1) } }

    /// MI.log-f = MI · ln(O + 1) (Sketch Engine 2015, *Statistics used in Sketch Engine*; Kilgarriff & Tugwell 2001 for its idea).
    public var mutualInformationLogFrequency: Measured {
        mutualInformation.map { $0 * Logarithm.natural(observed + 1) }
    }

    /// t = (O − E) / √O (Church, Gale, Hanks & Hindle 1991; Manning & Schütze 1999, eq. 5.3).
    public var tScore: Measured { measure { ($0 - $1) / $0.squareRoot() } }

    /// z = (O − E) / √E (Berry-Rogghe 1973, with Evert 2004's E).
    public var zScore: Measured { measure(isOfHits: false) { ($0 - $1) / $1.squareRoot() } }

    /// G² of the four cells (`LogLikelihood.fourCells`).
    public var logLikelihood: Measured { LogLikelihood.fourCells(table) }

    /// Dice = 2 · O / (R1 + C1) (Dice 1945; Smadja, McKeown & Hatzivassiloglou 1996, eq. 1), from 0 to 1.
    public var dice: Measured {
        guard table.total > 0 else { return .undefined(.noWords) }
        return table.near + table.item > 0 ? Measured(2 * observed / Double(table.near + table.item)) : .undefined(.emptyMargin)
    }

    /// logDice = 14 + log2(2 · O / (R1 + C1)) (Rychlý 2008, eq. 1).
    public var logDice: Measured {
        guard table.total > 0 else { return .undefined(.noWords) }
        return table.together > 0 ? dice.map { 14 + Logarithm.binary($0) } : .undefined(.neverTogether)
    }

    /// ΔP(item | node) = O11/R1 − O21/R2: how much the node foretells the item (Gries 2013, p. 144).
    public var deltaItemByNode: Measured { Self.delta(table) }

    /// ΔP(node | item) = O11/C1 − O12/C2: how much the item foretells the node.
    public var deltaNodeByItem: Measured { Self.delta(table.transposed) }

    private static func delta(_ table: ContingencyTable) -> Measured {
        guard table.total > 0 else { return .undefined(.noWords) }
        let rest = table.total - table.near
        guard table.near > 0, rest > 0 else { return .undefined(.emptyMargin) }
        return Measured(Double(table.together) / Double(table.near) - Double(table.item - table.together) / Double(rest))
    }

    /// min(O/R1, O/C1) (Pedersen 1998, *minimum sensitivity*).
    public var minimumSensitivity: Measured {
        guard table.near > 0, table.item > 0 else { return .undefined(table.total > 0 ? .emptyMargin : .noWords) }
        return Measured(observed / Double(max(table.near, table.item)))
    }

    /// Jaccard = O / (R1 + C1 − O) (Jaccard 1912), from 0 to 1.
    public var jaccard: Measured {
        let union = table.near + table.item - table.together
        return union > 0 ? Measured(observed / Double(union)) : .undefined(table.total > 0 ? .emptyMargin : .noWords)
    }

    /// NPMI = ln(O N / (R1 C1)) / −ln(O / N) (Bouma 2009, eq. 4): −1 where the two are never met together, 0 by chance, 1 where they are never met alone.
    public var normalizedInformation: Measured {
        guard table.total > 0 else { return .undefined(.noWords) }
        guard table.near > 0, table.item > 0 else { return .undefined(.emptyMargin) }
        guard table.together > 0 else { return .value(-1) }
        guard table.together < table.total else { return .undefined(.everyWord) }
        return naturalMutualInformation.map { max(-1, min(1, $0 / -Logarithm.natural(observed / Double(table.total)))) }
    }

    /// log2((O11/R1) / (O21/R2)), base 2, a zero is 0.5 (Hardie 2014).
    public var logRatio: Measured {
        EffectSizes.logRatio(
            FrequencyPair(
                hits: table.together, words: table.near, referenceHits: table.item - table.together, referenceWords: table.total - table.near))
    }

    /// λ = ln of the cross product ratio of the four cells, 0.5 added to each (Blaheta & Johnson 2001, for two words; quanteda's `textstat_collocations`).
    public var lambda: Measured {
        guard table.total > 0 else { return .undefined(.noWords) }
        let (a, b, c, d) = smoothed
        return Measured(Logarithm.natural(a * d / (b * c)))
    }

    /// λ / √(Σ 1/n), n the smoothed cells.
    public var lambdaZ: Measured {
        let (a, b, c, d) = smoothed
        return lambda.map { $0 / (1 / a + 1 / b + 1 / c + 1 / d).squareRoot() }
    }

    private var smoothed: (Double, Double, Double, Double) {
        let (a, b, c, d) = table.observed
        return (Double(a) + 0.5, Double(b) + 0.5, Double(c) + 0.5, Double(d) + 0.5)
    }
}
