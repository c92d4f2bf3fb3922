import CorpusModel

/// A format that tables are written in, row by row: a table without rows serves as the description of one that is streamed.
public protocol TableWriter: Sendable {
    /// What stands before the first row.
    func header(of table: Table) -> [UInt8]
    /// Adds a row with its line end; it has a cell for each column of the table.
    func append(_ cells: [Cell], of table: Table, to out: inout [UInt8])
    /// Adds all rows of a table.
    func appendRows(of table: Table, to out: inout [UInt8])
}

extension TableWriter {
    /// A row with its line end.
    public func row(_ cells: [Cell], of table: Table) -> [UInt8] {
        var out: [UInt8] = []
        append(cells, of: table, to: &out)
        return out
    }

    public func appendRows(of table: Table, to out: inout [UInt8]) {
        for cells in table.rows { append(cells, of: table, to: &out) }
    }

    /// The whole table.
    public func bytes(of table: Table) -> [UInt8] {
        var out = header(of: table)
        appendRows(of: table, to: &out)
        return out
    }
}
