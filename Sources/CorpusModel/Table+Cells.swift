extension Table {
    /// The same with a column before all others that has one value.
    public func grouped(_ column: TableColumn, _ value: String) -> Table {
        var table = Table(name: name, title: title, columns: [column] + columns)
        for row in rows { table.append([.text(value)] + row) }
        return table
    }

    /// The same with numbers as a file has them: rounded to the decimals that they are printed with.
    public var asPrinted: Table {
        var table = self
        for row in rows.indices {
            for place in columns.indices {
                guard case .number(let value, let decimals) = rows[row][place], let printed = Double(fixed(value, decimals)) else { continue }
                table.rows[row][place] = .number(printed, decimals: decimals)
            }
        }
        return table
    }

    /// The place of a column; `nil` where the table has none of that name.
    public func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }

    /// A row's text in a column; empty where the column is not there.
    public func text(_ name: String, of row: [Cell]) -> String { column(name).map { row[$0].string } ?? "" }

    /// A row's number in a column, whole or not; `nil` where there is none.
    public func number(_ name: String, of row: [Cell]) -> Double? {
        switch column(name).map({ row[$0] }) {
        case .integer(let value): Double(value)
        case .number(let value, _) where value.isFinite: value
        default: nil
        }
    }
}
