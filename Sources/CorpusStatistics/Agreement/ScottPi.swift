/// Scott's π (Scott 1955, Public Opinion Quarterly 19:321–325): chance agreement from the distribution of both coders together.
///
/// Pe = Σ π(k)², π(k) = (p₁(k) + p₂(k)) / 2. Not defined where only one category was given.
public enum ScottPi {
    public static func value(_ table: TwoCoderTable) -> Measured {
        guard table.total > 0 else { return .undefined(.noUnits) }
        let expected = (0..<table.categories).reduce(0) { $0 + table.share($1) * table.share($1) }
        return .beyondChance(observed: table.agreed / table.total, expected: expected)
    }
}
