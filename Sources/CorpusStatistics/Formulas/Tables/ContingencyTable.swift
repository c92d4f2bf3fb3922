/// How often two things are met together, and alone: the four cells of a table, by one cell and its margins.
///
/// | | item | other | |
/// |---|---|---|---|
/// | near the node, or in the target | O11 = `together` | O12 | R1 = `near` |
/// | elsewhere, or in the reference | O21 | O22 | R2 |
/// | | C1 = `item` | C2 | N = `total` |
public struct ContingencyTable: Hashable, Sendable {
    public let together: Int
    public let near: Int
    public let item: Int
    public let total: Int

    /// - Precondition: the cells are not negative: `together` is at most both margins, and the margins at most `total` and `together`.
    public init(together: Int, near: Int, item: Int, total: Int) {
        precondition(together >= 0 && together <= near && together <= item && near + item - together <= total, "a table's cells are counts")
        self.together = together
        self.near = near
        self.item = item
        self.total = total
    }

    /// By its four cells, row by row.
    public init(cells a: Int, _ b: Int, _ c: Int, _ d: Int) {
        self.init(together: a, near: a + b, item: a + c, total: a + b + c + d)
    }

    /// O11, O12, O21, O22.
    public var observed: (Int, Int, Int, Int) { (together, near - together, item - together, total - near - item + together) }

    /// E11 = R1 · C1 / N: what chance alone would give; `nil` without tokens.
    public var expected: Double? { total > 0 ? Double(near) * Double(item) / Double(total) : nil }

    /// Whether the first cell holds at least what chance gives.
    public var isAttracted: Bool { Double(together) >= expected ?? 0 }

    /// Rows and columns changed for each other: what is symmetric stays.
    public var transposed: ContingencyTable { ContingencyTable(together: together, near: item, item: near, total: total) }

    /// O and E of each cell.
    var cells: [(observed: Double, expected: Double)] {
        let (a, b, c, d) = observed
        let rows = [Double(near), Double(total - near)]
        let columns = [Double(item), Double(total - item)]
        return zip([a, b, c, d], [(0, 0), (0, 1), (1, 0), (1, 1)]).map { (Double($0), rows[$1.0] * columns[$1.1] / Double(total)) }
    }
}
