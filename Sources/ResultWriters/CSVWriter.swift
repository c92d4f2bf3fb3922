import CorpusModel

/// Comma-separated values (RFC 4180) in UTF-8 without BOM, with LF line ends, a decimal point and one header row.
///
/// A cell is quoted when it holds a comma, a quote, CR or LF; quotes are doubled; everything else stands as it is, control characters too.
/// A missing value is an empty cell.
public struct CSVWriter: TableWriter {
    /// Whether a text that a spreadsheet would take for a formula (it begins with = + - @, tab or CR) gets a `'` before it.
    ///
    /// Off by default, because it changes the data: a quotation that begins with a dash would no longer be verbatim. Turn it on for files that
    /// are opened by double-click in a spreadsheet, where a cell such as `=HYPERLINK(…)` in a stranger's transcript is run (OWASP: CSV injection).
    public let isSpreadsheetSafe: Bool

    public init(isSpreadsheetSafe: Bool = false) { self.isSpreadsheetSafe = isSpreadsheetSafe }

    public func header(of table: Table) -> [UInt8] { row(table.columns.map { .text($0.name) }) }

    public func append(_ cells: [Cell], of table: Table, to out: inout [UInt8]) { append(cells, to: &out) }

    public func appendRows(of table: Table, to out: inout [UInt8]) {
        // What a spreadsheet might run and a table of one column have rules of their own.
        if let columns = table.rows.columns, columns.count > 1, !isSpreadsheetSafe {
            return SeparatedRows(separated: .csv, columns: columns).append(to: &out)
        }
        for cells in table.rows { append(cells, of: table, to: &out) }
    }

    public func row(_ cells: [Cell]) -> [UInt8] {
        var out: [UInt8] = []
        append(cells, to: &out)
        return out
    }

    private func append(_ cells: [Cell], to out: inout [UInt8]) {
        let first = out.count
        for (index, cell) in cells.enumerated() {
            if index > 0 { out.append(CellBytes.csv.separator) }
            CellBytes.csv.append(isSpreadsheetSafe ? Self.safe(cell) : cell, to: &out)
        }
        // A lone empty cell would be an empty line, which readers skip.
        if cells.count == 1, out.count == first { out += "\"\"".utf8 }
        out.append(UInt8(ascii: "\n"))
    }

    private static func safe(_ cell: Cell) -> Cell {
        guard case .text(let text) = cell, let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return cell }
        return .text("'" + text)
    }
}
