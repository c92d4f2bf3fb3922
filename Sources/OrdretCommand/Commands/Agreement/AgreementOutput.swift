import Ordret

/// The tables of agreement, as they were asked for.
struct AgreementOutput {
    private let tables: AgreementTables
    private let byGroup: Bool

    init(_ tables: AgreementTables, byGroup: Bool) {
        self.tables = tables
        self.byGroup = byGroup
    }

    private var statistics: AgreementStatistics { tables.statistics }

    /// Text is for reading: the summary, then the themes that somebody gave; a workbook has every table; the others have the one that was asked for.
    func write(_ name: String?, _ format: String, _ results: OutputOptions, _ messages: Messages) throws {
        if format == "text", name == nil { return try write(results, messages) }
        guard format == "xlsx", name == nil else {
            let kind = name.flatMap(AgreementTables.Kind.init) ?? .themes
            return try TableOutput.write(tables.table(kind), format, results, columns: columns(kind, format))
        }
        let all = AgreementTables.Kind.allCases.map(tables.table)
        do { try results.write(WorkbookWriter.bytes(of: all)) } catch let error as WorkbookError {
            throw Diagnostic(.error, .outputFailed, "the workbook could not be made: \(error.description)", advice: "--format csv holds everything.")
        }
    }

    /// What fits a screen; other formats have every column.
    private func columns(_ kind: AgreementTables.Kind, _ format: String) -> [String]? {
        guard format == "text" else { return nil }
        return switch kind {
        case .differences: ["transcript", "turn", "theme", "given_by", "role", "text"]
        case .adjudication: ["transcript", "turn", "theme", "coder", "decision", "given_by", "not_by", "text"]
        case .spans: ["first", "second", "theme", "segments_first", "segments_second", "matched", "segment_f1", "overlap_f1"]
        case .summary:
            ["first", "second", statistics.options.group, "level", "turns", "labels", "tp", "fp", "fn", "precision", "recall", "f1", "exact"]
        case .themes: ["first", "second", "level", "theme", "support", "tp", "fp", "fn", "precision", "recall", "f1", "kappa"]
        }
    }

    private func write(_ results: OutputOptions, _ messages: Messages) throws {
        let writer = TextTable(width: results.width) { CharacterClass.columns(of: $0) }
        var text = ""
        for comparison in Self.parted(tables.summary) {
            text += comparison.title + "\n" + writer.string(of: AgreementText.summary(comparison.table, byGroup: byGroup))
            text += alarms(comparison.table) + "\n"
        }
        var silent = 0
        for comparison in Self.parted(tables.themes) {
            let (table, left) = Self.spoken(comparison.table)
            silent = max(silent, left)
            let isOfMany = comparison.title.hasPrefix("coders")
            let shown = isOfMany ? AgreementText.group(table, byGroup: byGroup) : AgreementText.pair(table, byGroup: byGroup)
            text += comparison.title + "\n" + writer.string(of: shown) + "\n"
        }
        while text.hasSuffix("\n\n") { text.removeLast() }
        try results.write(Array(text.utf8))
        if silent > 0 { messages.note("\(Messages.count(silent, "theme")) that nobody gave \(silent == 1 ? "is" : "are") left out; csv has them") }
        if statistics.options.leastPositives > 0 {
            messages.note("themes with fewer than \(statistics.options.leastPositives) positives have counts and no ratios (--min-positives)")
        }
    }

    /// `false alarms: 3 of 33 turns without a code`, for the leaf level of all turns.
    private func alarms(_ table: Table) -> String {
        func place(_ name: String) -> Int { table.columns.firstIndex { $0.name == name } ?? 0 }
        guard let row = table.rows.first(where: { $0[place(statistics.options.group)] == .missing && $0[place("level")].string == "leaf" }),
            case .integer(let uncoded) = row[place("uncoded_turns")],
            case .integer(let alarms) = row[place("false_alarm_turns")]
        else { return "" }
        return "false alarms: \(alarms) of \(Messages.count(uncoded, "turn")) without a code of the first\n"
    }

    /// A table parted by comparison, in its order.
    private static func parted(_ table: Table) -> [(title: String, table: Table)] {
        var parts: [(title: String, table: Table)] = []
        for row in table.rows {
            let title = "\(row[0].string): \(row[1].string)" + (row[2] == .missing ? "" : " – \(row[2].string)")
            if parts.last?.title != title { parts.append((title, Table(name: table.name, title: title, columns: table.columns))) }
            parts[parts.count - 1].table.append(row)
        }
        return parts
    }

    /// Without the themes that neither gave; micro and macro rows are called that in the column of the theme.
    private static func spoken(_ table: Table) -> (Table, leftOut: Int) {
        func place(_ name: String) -> Int { table.columns.firstIndex { $0.name == name } ?? 0 }
        let (row, level) = (place("row"), place("level"))
        var shown = Table(name: table.name, title: table.title, columns: table.columns)
        var leftOut = 0
        for cells in table.rows {
            if cells[row].string == "theme", ["tp", "fp", "fn", "support"].allSatisfy({ [.integer(0), .missing].contains(cells[place($0)]) }) {
                leftOut += cells[level].string == "leaf" ? 1 : 0
                continue
            }
            shown.append(cells)
        }
        return (named(shown), leftOut)
    }

    /// Rows without a theme are called `(micro, leaf)` in its column, which a screen has.
    private static func named(_ table: Table) -> Table {
        let places = ["theme", "row", "level"].map { name in table.columns.firstIndex { $0.name == name } }
        guard let theme = places[0], let row = places[1] else { return table }
        var named = table
        for index in named.rows.indices where named.rows[index][theme] == .missing {
            let names = [row, places[2]].compactMap { $0 }.map { named.rows[index][$0].string }
            named.rows[index][theme] = .text("(\(names.joined(separator: ", ")))")
        }
        return named
    }
}
