/// Gwet's AC1 (Gwet 2008, British Journal of Mathematical and Statistical Psychology 61:29–48, eq. 8): steady where a code is rare.
///
/// Pe = Σ π(k) · (1 − π(k)) / (q − 1), π as Scott's; for one code Pe = 2 π (1 − π). 1 where both gave one and the same category throughout.
public enum GwetAC1 {
    public static func value(_ table: TwoCoderTable) -> Measured {
        guard table.total > 0 else { return .undefined(.noUnits) }
        guard table.categories > 1 else { return .undefined(.oneCategory) }
        let expected = (0..<table.categories).reduce(0) { $0 + table.share($1) * (1 - table.share($1)) } / Double(table.categories - 1)
        return .beyondChance(observed: table.agreed / table.total, expected: expected)
    }
}
