/// Brennan and Prediger's κ (Brennan & Prediger 1981, Educational and Psychological Measurement 41:687–699, eq. 10; also Bennett, Alpert & Goldstein's S, 1954).
///
/// Chance gives every one of the q categories alike: Pe = 1 / q. Defined wherever there are units and two categories or more.
public enum BrennanPrediger {
    public static func value(_ table: TwoCoderTable) -> Measured {
        guard table.total > 0 else { return .undefined(.noUnits) }
        guard table.categories > 1 else { return .undefined(.oneCategory) }
        return .beyondChance(observed: table.agreed / table.total, expected: 1 / Double(table.categories))
    }
}
