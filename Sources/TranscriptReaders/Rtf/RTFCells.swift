/// Where in a table paragraphs stand. RTF has no tables but rows: cells that end, and the row's end after them.
struct RTFCells {
    /// The paragraph that is open says that it stands in a table.
    var isInTable = false
    private var table = -1
    private var row = 0
    private var column = 0
    private var isOpen = false

    /// The cell of a paragraph that ends; outside a table the table before ends.
    mutating func position(isCell: Bool) -> CellPosition? {
        guard isInTable || isCell else {
            isOpen = false
            return nil
        }
        if !isOpen {
            isOpen = true
            table += 1
            row = 0
            column = 0
        }
        return CellPosition(table: table, row: row, column: column)
    }

    mutating func closeCell() { column += 1 }

    mutating func closeRow() {
        row += 1
        column = 0
    }
}
