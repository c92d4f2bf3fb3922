/// The rows of a table while a segment is written.
struct TableRows<Column: TableColumn>: Sendable {
    private(set) var numbers: [UInt32] = []

    var count: UInt32 { UInt32(numbers.count / Column.width) }

    /// A number for each column, in their order.
    mutating func append(_ row: UInt32...) {
        precondition(row.count == Column.width, "a number for each column of \(Column.table)")
        numbers.append(contentsOf: row)
    }
}
