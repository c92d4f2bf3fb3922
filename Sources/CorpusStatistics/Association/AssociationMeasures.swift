import SpecialFunctions

/// How strongly an item is bound to a node, by a contingency table: O = O11, E = E11 = R1 · C1 / N.
///
/// Every measure is `nil` where its formula divides by nothing or takes the logarithm of nothing; none of them is a test of anything in interviews,
/// where words are not independent.
public struct AssociationMeasures: Hashable, Sendable {
    public let table: ContingencyTable

    public init(_ table: ContingencyTable) { self.table = table }

    private var observed: Double { Double(table.together) }
    /// E where there is something to divide by.
    private var expected: Double? { table.expected.flatMap { $0 > 0 ? $0 : nil } }

    /// MI = log2(O / E), base 2 (Church & Hanks 1990, eq. 1); other programs take ln or log10.
    public var mutualInformation: Double? { expected.flatMap { observed > 0 ? Logarithm.binary(observed / $0) : nil } }

    /// MI3 = log2(O³ / E), base 2 (Daille 1994): MI that favours rare items less.
    public var cubicMutualInformation: Double? { expected.flatMap { observed > 0 ? Logarithm.binary(observed * observed * observed / $0) : nil } }

    /// t = (O − E) / √O (Church, Gale, Hanks & Hindle 1991; Manning & Schütze 1999, eq. 5.3).
    public var tScore: Double? { expected.flatMap { observed > 0 ? (observed - $0) / observed.squareRoot() : nil } }

    /// z = (O − E) / √E (Berry-Rogghe 1973, with Evert 2004's E).
    public var zScore: Double? { expected.map { (observed - $0) / $0.squareRoot() } }

    /// G² = 2 Σ O · ln(O / E) over the four cells (Dunning 1993, eq. in §6; Evert 2004 §3.1.4). Never negative: compare O and E for its direction.
    public var logLikelihood: Double? {
        guard table.total > 0 else { return nil }
        let sum = table.cells.reduce(0) { $1.observed > 0 && $1.expected > 0 ? $0 + $1.observed * Logarithm.natural($1.observed / $1.expected) : $0 }
        return max(0, 2 * sum)
    }

    /// logDice = 14 + log2(2 · O / (R1 + C1)) (Rychlý 2008, eq. 1).
    public var logDice: Double? {
        table.together > 0 ? 14 + Logarithm.binary(2 * observed / Double(table.near + table.item)) : nil
    }
}
