import CorpusModel

/// The formulas of association: O = O11, E = R1 · C1 / N.
extension ColumnFormula {
    public static let expected = ColumnFormula("expected", "R1 * C1 / N", "Evert 2004")
    public static let mutualInformation = ColumnFormula("mi", "log2(O / E)", "Church & Hanks 1990", logBase: "2")
    public static let cubicMutualInformation = ColumnFormula("mi3", "log2(O^3 / E)", "Daille 1994", logBase: "2")
    public static let tScore = ColumnFormula("t", "(O - E) / sqrt(O)", "Church, Gale, Hanks & Hindle 1991")
    public static let zScore = ColumnFormula("z", "(O - E) / sqrt(E)", "Berry-Rogghe 1973")
    public static let dice = ColumnFormula("dice", "2 * O / (R1 + C1)", "Dice 1945")
    public static let logDice = ColumnFormula("log_dice", "14 + log2(2 * O / (R1 + C1))", "Rychlý 2008", logBase: "2")
    public static let deltaItemByNode = ColumnFormula("delta_p_item", "O11 / R1 - O21 / R2", "Gries 2013")
    public static let deltaNodeByItem = ColumnFormula("delta_p_node", "O11 / C1 - O12 / C2", "Gries 2013")
    public static let minimumSensitivity = ColumnFormula("min_sensitivity", "min(O / R1, O / C1)", "Pedersen 1998")
    public static let jaccard = ColumnFormula("jaccard", "O / (R1 + C1 - O)", "Jaccard 1912")
    public static let normalizedInformation = ColumnFormula("npmi", "ln(O * N / (R1 * C1)) / -ln(O / N)", "Bouma 2009", logBase: "any")
    public static let cramersV = ColumnFormula("cramers_v", "sqrt(chi2 / (N * (min(rows, columns) - 1)))", "Cramér 1946")
    public static let standardisedResidual = ColumnFormula(
        "adjusted_residual", "(O - E) / sqrt(E * (1 - row / N) * (1 - column / N))", "Haberman 1973")
    public static let collocateLogRatio = ColumnFormula(
        "log_ratio", "log2((O11 / R1) / (O21 / R2))", "Hardie 2014", logBase: "2", smoothing: "counts of 0 are 0.5")
}
