import Ordret

/// A table from a file, such as another command wrote: numbers where a column has nothing else.
enum TableFile {
    static func table(_ path: String) throws -> Table {
        let bytes: [UInt8]
        do { bytes = try LocalFiles.read(path, limit: 256 << 20) } catch {
            throw Diagnostic(
                .error, .fileUnreadable, at: SourceLocation(path), error.detail, advice: "Name a table, such as ordret keyness --format csv writes.")
        }
        let text = try DelimitedText(bytes, path: path)
        let kinds = text.columns.indices.map { column -> TableColumn.Kind in
            let cells = text.rows.map { $0.cells[column] }.filter { !$0.isEmpty }
            return !cells.isEmpty && cells.allSatisfy { number($0) != nil } ? .number : .string
        }
        let columns = zip(text.columns, kinds).map { TableColumn($0, $1, "") }
        let rows = text.rows.map { row in
            zip(row.cells, kinds).map { cell, kind -> Cell in
                guard !cell.isEmpty else { return .missing }
                guard kind == .number, let value = number(cell) else { return .text(cell) }
                if let whole = Int(cell) { return .integer(whole) }
                return .number(value, decimals: min(8, cell.split(separator: ".").dropFirst().first?.count ?? 0))
            }
        }
        return Table(name: FilePaths.stem(of: path), title: path, columns: columns, rows: rows)
    }

    private static func number(_ text: String) -> Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }
}
