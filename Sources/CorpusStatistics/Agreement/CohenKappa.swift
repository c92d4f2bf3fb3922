/// Cohen's κ (Cohen 1960, Educational and Psychological Measurement 20:37–46, eq. 1): chance agreement from each coder's own distribution.
///
/// Pe = Σ p₁(k) · p₂(k); κ = (Po − Pe) / (1 − Pe). Not defined where Pe = 1 (both gave one and the same category throughout).
public enum CohenKappa {
    public static func value(_ table: TwoCoderTable) -> Measured {
        guard table.total > 0 else { return .undefined(.noUnits) }
        let expected = (0..<table.categories).reduce(0) { $0 + table.first($1) * table.second($1) } / (table.total * table.total)
        return .beyondChance(observed: table.agreed / table.total, expected: expected)
    }
}
