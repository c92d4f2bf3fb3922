import SpecialFunctions

/// Pearson's χ² of four cells.
public enum ChiSquare {
    /// χ² = N (O11 O22 − O12 O21)² / (R1 R2 C1 C2) (Pearson 1900); with Yates' correction N (max(0, |O11 O22 − O12 O21| − N/2))² / (…) (Yates 1934).
    public static func fourCells(_ table: ContingencyTable, isCorrected: Bool = false) -> Measured {
        guard table.total > 0 else { return .undefined(.noWords) }
        let (a, b, c, d) = table.observed
        let n = Double(table.total)
        let margins = [table.near, table.total - table.near, table.item, table.total - table.item]
        guard margins.allSatisfy({ $0 > 0 }) else { return .undefined(.emptyMargin) }
        let difference = (Double(a) * Double(d) - Double(b) * Double(c)).magnitude
        let distance = isCorrected ? max(0, difference - n / 2) : difference
        // Divided step by step: the product of four margins of large corpora loses digits.
        return Measured(n * (distance / Double(margins[0]) / Double(margins[2])) * (distance / Double(margins[1]) / Double(margins[3])))
    }

    /// P(χ² ≥ value) with one degree of freedom, as both χ² and G² of four cells are read. Assumes independent words.
    public static func probability(_ value: Measured) -> Measured { value.map { ChiSquareDistribution.upperTail($0, degreesOfFreedom: 1) } }
}
