/// How often two things are met together, and alone: the four cells of a table, by one cell and its margins.
///
/// | | item | other | |
/// |---|---|---|---|
/// | near the node | O11 = `together` | O12 | R1 = `near` |
/// | elsewhere | O21 | O22 | |
/// | | C1 = `item` | | N = `total` |
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

    /// E11 = R1 · C1 / N: what chance alone would give; `nil` without tokens.
    public var expected: Double? { total > 0 ? Double(near) * Double(item) / Double(total) : nil }

    /// O and E of each cell.
    var cells: [(observed: Double, expected: Double)] {
        let rows = [Double(near), Double(total - near)]
        let columns = [Double(item), Double(total - item)]
        let observed = [[together, near - together], [item - together, total - near - item + together]]
        return (0..<2).flatMap { row in (0..<2).map { (Double(observed[row][$0]), rows[row] * columns[$0] / Double(total)) } }
    }
}
