import ArgumentParser
import Ordret

/// The formats of tables.
enum TableFormat {
    static let names = ["csv", "tsv", "jsonl"]

    static func writer(_ name: String) -> any TableWriter {
        switch name {
        case "tsv": TSVWriter()
        case "jsonl": JSONLinesWriter()
        default: CSVWriter()
        }
    }

    /// The table with only the columns that a list names, in the list's order.
    static func selecting(_ list: String?, _ table: Table) throws -> Table {
        guard let list else { return table }
        let places = try list.split(separator: ",").map { name in
            guard let place = table.columns.firstIndex(where: { $0.name == name }) else {
                let names = table.columns.map(\.name)
                let hint = nearest(to: String(name), among: names).map { " Did you mean \($0)?" } ?? ""
                throw Diagnostic(.error, .tableMalformed, "there is no column \"\(name)\"; the columns are \(names.joined(separator: ", ")).\(hint)")
            }
            return place
        }
        return Table(
            name: table.name, title: table.title, columns: places.map { table.columns[$0] }, rows: table.rows.map { row in places.map { row[$0] } })
    }
}
