import CorpusModel

/// The formulas of keyness: a of c words in the target, b of d in the reference.
extension ColumnFormula {
    public static let g2FourCells = ColumnFormula("g2_4cell", "2 * sum of O * ln(O / E) over the four cells", "Dunning 1993", logBase: "e")
    public static let g2TwoCells = ColumnFormula(
        "g2_2cell", "2 * (a * ln(a / E1) + b * ln(b / E2)), E1 = c * (a + b) / (c + d), E2 = d * (a + b) / (c + d)", "Rayson & Garside 2000",
        logBase: "e")
    public static let chiSquare = ColumnFormula("chi2", "sum of (O - E)^2 / E over the four cells", "Pearson 1900")
    public static let chiSquareYates = ColumnFormula("chi2_yates", "N * (max(0, |ad - bc| - N / 2))^2 / (R1 * R2 * C1 * C2)", "Yates 1934")
    public static let fisherExact = ColumnFormula("fisher_two", "P of all tables with these margins that are at most as likely", "Fisher 1935")
    public static let logRatio = ColumnFormula(
        "log_ratio", "log2((a / c) / (b / d))", "Hardie 2014", logBase: "2", smoothing: "hits of 0 are 0.5")
    public static let percentDifference = ColumnFormula("percent_diff", "100 * (a / c - b / d) / (b / d)", "Gabrielatos & Marchi 2011")
    public static let oddsRatio = ColumnFormula("odds_ratio", "(a / (c - a)) / (b / (d - b))", "Pojanapunya & Watson Todd 2018")
    public static let simpleMaths = ColumnFormula(
        "simple_maths", "(1e6 * a / c + n) / (1e6 * b / d + n)", "Kilgarriff 2009", smoothing: "n = 1 per million words")
    public static let bic = ColumnFormula("bic", "g2_2cell - ln(c + d)", "Wilson 2013", logBase: "e")
    public static let specificity = ColumnFormula(
        "specificity", "-log10 P(X >= a), or log10 P(X <= a) where a is below what is expected; X hypergeometric", "Lafon 1980", logBase: "10")
    public static let holm = ColumnFormula("holm", "p(i) * (m - i + 1), never falling, at most 1", "Holm 1979")
    public static let benjaminiHochberg = ColumnFormula("benjamini_hochberg", "p(i) * m / i, never rising, at most 1", "Benjamini & Hochberg 1995")
}
