/// Fleiss' κ for the same number of coders on every unit (Fleiss 1971, Psychological Bulletin 76:378–382, eq. 1–7).
///
/// With n(i, k) coders who gave unit i the category k, m coders and N units: P(i) = (Σ n(i, k)² − m) / (m (m − 1)), Po = mean of P(i),
/// Pe = Σ (Σᵢ n(i, k) / (N m))². With two coders it is Scott's π.
public enum FleissKappa {
    /// - Parameter units: of each unit how many coders gave each category.
    public static func value(_ units: [[Int]]) -> Measured {
        guard let first = units.first else { return .undefined(.noUnits) }
        let coders = first.reduce(0, +)
        guard units.allSatisfy({ $0.count == first.count && $0.reduce(0, +) == coders }) else { return .undefined(.unevenCoders) }
        guard coders > 1 else { return .undefined(.oneCoder) }
        let pairs = Double(coders * (coders - 1))
        let observed = units.reduce(0.0) { $0 + Double($1.reduce(0) { $0 + $1 * $1 } - coders) / pairs } / Double(units.count)
        let ratings = Double(units.count * coders)
        let expected = first.indices.reduce(0.0) { sum, category in
            let share = Double(units.reduce(0) { $0 + $1[category] }) / ratings
            return sum + share * share
        }
        return .beyondChance(observed: observed, expected: expected)
    }
}
