import Ordret

/// What the terminal shows of a theme table; the files have every column.
enum ThemeSummary {
    /// What fits eighty columns at the end of a run.
    static let brief = ["theme", "hits", "informants", "per_1000_words", "low", "high"]
    private static let chosen = ["hits", "turns", "informants", "transcripts", "per_1000_words", "low", "high"]

    /// The grouping columns, the theme and the numbers that fit a screen; all columns of other tables.
    static func columns(of table: Table, width: Int) -> [String]? {
        let names = table.columns.map(\.name)
        guard let theme = names.firstIndex(of: "theme"), names.contains("per_1000_words") else { return nil }
        return Array(names[...theme]) + (width < 100 ? Array(brief.dropFirst()) : chosen)
    }

    /// The leaf themes with most hits, at most `limit`, for the end of a run.
    static func top(_ table: Table, limit: Int) -> Table {
        let names = table.columns.map(\.name)
        guard let hits = names.firstIndex(of: "hits"), let theme = names.firstIndex(of: "theme") else { return table }
        func count(_ row: [Cell]) -> Int { if case .integer(let value) = row[hits] { value } else { 0 } }
        let leaves = table.rows.filter { $0[theme].string.contains("/") && count($0) > 0 }
        let sorted = leaves.enumerated().sorted { (count($1.element), $0.offset) < (count($0.element), $1.offset) }.map(\.element)
        return Table(name: table.name, title: table.title, columns: table.columns, rows: Array(sorted.prefix(limit)))
    }
}
