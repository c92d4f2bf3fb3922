import SpecialFunctions

/// Counts by two properties, such as themes by roles: χ², Cramér's V and residuals. Rows and columns without counts are left out of all of them.
public struct CrossTable: Hashable, Sendable {
    /// Rows of equal length.
    public let counts: [[Int]]
    private let rows: [Int]
    private let columns: [Int]
    public let total: Int

    public init(_ counts: [[Int]]) {
        let width = counts.first?.count ?? 0
        precondition(counts.allSatisfy { $0.count == width && $0.allSatisfy { $0 >= 0 } }, "a table has rows of equal length and no negative counts")
        self.counts = counts
        rows = counts.map { $0.reduce(0, +) }
        columns = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
        total = rows.reduce(0, +)
    }

    private var filledRows: Int { rows.count { $0 > 0 } }
    private var filledColumns: Int { columns.count { $0 > 0 } }

    /// E = row · column / N; `nil` without counts.
    public func expected(_ row: Int, _ column: Int) -> Double? {
        total > 0 ? Double(rows[row]) * Double(columns[column]) / Double(total) : nil
    }

    /// (filled rows − 1) · (filled columns − 1).
    public var degreesOfFreedom: Int { max(0, filledRows - 1) * max(0, filledColumns - 1) }

    /// χ² = Σ (O − E)² / E (Pearson 1900).
    public var chiSquare: Measured {
        guard degreesOfFreedom > 0 else { return .undefined(total > 0 ? .emptyMargin : .noHits) }
        var parts: [Double] = []
        for (row, cells) in counts.enumerated() where rows[row] > 0 {
            for (column, count) in cells.enumerated() where columns[column] > 0 {
                guard let expected = expected(row, column) else { continue }
                parts.append((Double(count) - expected) * (Double(count) - expected) / expected)
            }
        }
        return Measured(OrderedSum.of(parts))
    }

    /// P(χ² ≥ the table's) with its degrees of freedom. Assumes independent counts, which words of an interview are not.
    public var probability: Measured { chiSquare.map { ChiSquareDistribution.upperTail($0, degreesOfFreedom: degreesOfFreedom) } }

    /// V = √(χ² / (N · (min(rows, columns) − 1))) (Cramér 1946, §21.9), from 0 to 1.
    public var cramersV: Measured {
        chiSquare.map { min(1, ($0 / (Double(total) * Double(min(filledRows, filledColumns) - 1))).squareRoot()) }
    }

    /// The adjusted residual (O − E) / √(E · (1 − row/N) · (1 − column/N)) (Haberman 1973): about normal where the properties are independent.
    public func standardisedResidual(_ row: Int, _ column: Int) -> Measured {
        guard let expected = expected(row, column), expected > 0 else { return .undefined(.emptyMargin) }
        let (r, c, n) = (Double(rows[row]), Double(columns[column]), Double(total))
        guard r < n, c < n else { return .undefined(.emptyMargin) }
        return Measured((Double(counts[row][column]) - expected) / (expected * (1 - r / n) * (1 - c / n)).squareRoot())
    }
}
