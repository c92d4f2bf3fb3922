import Ordret

/// Tables of agreement for the terminal: two decimals, and an interval in one cell.
enum AgreementText {
    /// The fourth column of the tables is the group.
    static func summary(_ table: Table, byGroup: Bool) -> Table {
        let isOfMany = table.rows.allSatisfy { $0[0].string == "coders" }
        let names = isOfMany ? [] : ["labels", "tp", "fp", "fn", "precision", "recall", "f1", "f1:interval", "exact"]
        return shown(table, (byGroup ? [table.columns[3].name] : []) + ["level", "turns"] + names + ["alpha_masi"])
    }

    static func pair(_ table: Table, byGroup: Bool) -> Table {
        shown(
            table,
            (byGroup ? [table.columns[3].name] : []) + [
                "theme", "support", "tp", "fp", "fn", "precision", "recall", "f1", "f1:interval", "kappa", "ac1",
            ])
    }

    static func group(_ table: Table, byGroup: Bool) -> Table {
        shown(table, (byGroup ? [table.columns[3].name] : []) + ["theme", "support", "prevalence", "alpha", "alpha:interval", "fleiss_kappa"])
    }

    /// `NAME:interval` are the bounds of NAME.
    private static func shown(_ table: Table, _ names: [String]) -> Table {
        func place(_ name: String) -> Int { table.columns.firstIndex { $0.name == name } ?? 0 }
        let columns = names.map { $0.hasSuffix(":interval") ? TableColumn("interval", .number, "95 % interval") : table.columns[place($0)] }
        let rows = table.rows.map { row in
            names.map { name -> Cell in
                guard name.hasSuffix(":interval") else { return brief(row[place(name)]) }
                let stem = String(name.dropLast(":interval".count))
                let (low, high) = (brief(row[place("\(stem)_low")]), brief(row[place("\(stem)_high")]))
                return low == .missing ? .missing : .text("\(low.string)–\(high.string)")
            }
        }
        return Table(name: table.name, title: table.title, columns: columns, rows: rows)
    }

    private static func brief(_ cell: Cell) -> Cell {
        if case .number(let value, _) = cell { .number(value, decimals: 2) } else { cell }
    }
}
