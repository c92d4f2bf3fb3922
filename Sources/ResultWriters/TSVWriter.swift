import CorpusModel

/// Tab-separated values in UTF-8 with LF line ends and one header row: one row is one line, without quoting.
///
/// Tab, LF, CR and backslash inside a cell are written `\t` `\n` `\r` `\\` (the convention of PostgreSQL and of linear TSV).
public struct TSVWriter: TableWriter {
    public init() {}

    public func header(of table: Table) -> [UInt8] { row(table.columns.map { .text($0.name) }, of: table) }

    public func append(_ cells: [Cell], of table: Table, to out: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { out.append(CellBytes.tsv.separator) }
            CellBytes.tsv.append(cell, to: &out)
        }
        out.append(0x0A)
    }

    public func appendRows(of table: Table, to out: inout [UInt8]) {
        if let columns = table.rows.columns { return SeparatedRows(separated: .tsv, columns: columns).append(to: &out) }
        for cells in table.rows { append(cells, of: table, to: &out) }
    }
}
