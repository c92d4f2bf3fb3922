import SpecialFunctions

/// Fisher's exact test of four cells with fixed margins (Fisher 1935; Pedersen 1996 for words). Assumes independent words.
public enum FisherExact {
    public enum Side: String, Sendable, CaseIterable {
        /// P of all tables that are at most as likely.
        case two
        /// P(O11 or less): repulsion.
        case left
        /// P(O11 or more): attraction.
        case right
    }

    public static func probability(_ table: ContingencyTable, _ side: Side = .two) -> Measured {
        guard table.total > 0 else { return .undefined(.noWords) }
        let distribution = Hypergeometric(population: table.total, marked: table.item, draws: table.near)
        return switch side {
        case .two: Measured(distribution.twoSided(table.together))
        case .left: Measured(Exponential.natural(distribution.logLowerTail(table.together)))
        case .right: Measured(Exponential.natural(distribution.logUpperTail(table.together)))
        }
    }

    /// Specificity: −log10 P(X ≥ a) where the target has at least its share of the hits, else log10 P(X ≤ a) (Lafon 1980; TXM prints it so).
    /// Defined however small the probability is.
    public static func specificity(_ table: ContingencyTable) -> Measured {
        guard table.total > 0 else { return .undefined(.noWords) }
        let distribution = Hypergeometric(population: table.total, marked: table.item, draws: table.near)
        let natural = table.isAttracted ? -distribution.logUpperTail(table.together) : distribution.logLowerTail(table.together)
        return Measured(natural / Logarithm.natural(10))
    }
}
