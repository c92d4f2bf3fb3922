import CorpusModel
import Workbooks

/// Tables as an XLSX workbook, a sheet for each; texts stay texts, also those that look like formulas, and a missing value is an empty cell.
public enum WorkbookWriter {
    public static func bytes(of tables: [Table]) throws(WorkbookError) -> [UInt8] {
        try Workbook(tables.map(sheet)).bytes()
    }

    private static func sheet(_ table: Table) -> WorkbookSheet {
        let columns = table.columns.map { column in
            WorkbookSheet.Column(column.name, width: width(of: column), wraps: quotations.contains(column.name), isBold: column.name == "node")
        }
        return WorkbookSheet(name: String(table.name.prefix(31)), columns: columns, rows: table.rows.map { $0.map(value) })
    }

    private static func value(_ cell: Cell) -> WorkbookValue {
        switch cell {
        case .text(let text): text.isEmpty ? .empty : .text(text)
        case .integer(let integer): .number(Double(integer))
        case .number(let number, _): number.isFinite ? .number(number) : .empty
        case .boolean(let value): .boolean(value)
        case .missing: .empty
        }
    }

    private static let quotations: Set<String> = ["left", "right", "expanded_left", "expanded_right", "note", "value"]

    private static func width(of column: TableColumn) -> Double {
        if quotations.contains(column.name) { return 48 }
        switch column.name {
        case "node", "location", "transcript": return 24
        default: return column.kind == .string ? 16 : 10
        }
    }
}
