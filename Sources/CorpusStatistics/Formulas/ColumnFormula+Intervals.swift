import CorpusModel

extension ColumnFormula {
    /// The bounds of a rate's interval: how the ratio of sums was resampled.
    public static func ratioInterval(_ kind: IntervalKind, draws: Int, seed: UInt64, unit: String) -> ColumnFormula {
        ColumnFormula(
            kind.formula.id, "1000 * sum of hits / sum of words, computed anew in each of \(draws) resamples of \(unit)s, seed \(seed)",
            kind.formula.source, denominator: "words of the resampled units")
    }
}
