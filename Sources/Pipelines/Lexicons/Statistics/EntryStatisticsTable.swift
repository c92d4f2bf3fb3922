import CorpusModel
import ThemeTagging

/// A row for each entry: what became of its matches, and what is remarkable about it.
struct EntryStatisticsTable {
    let census: LexiconCensus
    let overview: LexiconOverview

    struct Row {
        let place: EntryPlace
        let use: EntryUse
        /// Share of the counted hits of the theme that it stands in.
        let share: Double?
        let findings: [EntryFinding]
    }

    /// In the order of the files; retired entries have none.
    var rows: [Row] {
        let doubled = overview.doubled
        return overview.themes.indices.flatMap { theme -> [Row] in
            let active = overview.active(theme)
            let counts = census.shares[theme] ?? [:]
            let all = counts.values.reduce(0, +)
            return active.map { entry in
                let place = EntryPlace(theme: theme, entry: entry)
                let use = census.entries[place] ?? EntryUse()
                let key = "\(overview.themes[theme].theme.id) \(overview.themes[theme].entries[entry].id)"
                return Row(
                    place: place, use: use, share: all > 0 ? Double(counts[place] ?? 0) / Double(all) : nil,
                    findings: EntryFinding.all(use, ofTheme: all, entries: active.count, isDoubled: doubled.contains(key)))
            }
        }
    }

    /// - Parameter wanted: only entries with one of these; empty is all.
    func table(only wanted: Set<EntryFinding>) -> Table {
        Table(
            name: "lexicon_entries", title: "What became of the matches of each entry", columns: Self.columns,
            rows: rows.filter { wanted.isEmpty || !wanted.isDisjoint(with: $0.findings) }.map(cells))
    }

    private func cells(_ row: Row) -> [Cell] {
        let theme = overview.themes[row.place.theme]
        let entry = theme.entries[row.place.entry]
        let patterns = overview.writtenEntry(row.place)?.patterns.map(\.text) ?? []
        return [
            .text(theme.theme.id), .text(entry.id), .integer(entry.mark.line), .integer(patterns.count), .number(entry.weight, decimals: 2),
            .integer(row.use.matches), .integer(row.use.hits), .integer(row.use.uncounted), .integer(row.use.overlapped),
            .integer(row.use.excluded), .integer(row.use.turns), .integer(row.use.transcripts), .number(row.share, decimals: 4),
            .text(row.findings.map(\.rawValue).joined(separator: " ")), .text(patterns.joined(separator: "; ")),
        ]
    }

    private static let columns = [
        TableColumn("theme", .string, "Theme id"),
        TableColumn("entry", .string, "Entry id"),
        TableColumn("line", .integer, "Line of the entry in its file"),
        TableColumn("patterns", .integer, "Words and phrases of the entry"),
        TableColumn("weight", .number, "Weight of the entry"),
        TableColumn("matches", .integer, "hits + uncounted + overlapped + excluded"),
        TableColumn("hits", .integer, "Counted hits, also those that a denial sent to another theme"),
        TableColumn("uncounted", .integer, "Hits that do not count: negated, the interviewer's, or of a role that the theme leaves out"),
        TableColumn("overlapped", .integer, "Matches that lost to another match on the same words"),
        TableColumn("excluded", .integer, "Matches that a condition, an exclusion or the threshold kept out"),
        TableColumn("turns", .integer, "Turns with a counted hit"),
        TableColumn("transcripts", .integer, "Transcripts with a counted hit"),
        TableColumn("share", .number, "Share of the counted hits of its theme; empty where the theme has none"),
        TableColumn(
            "findings", .string,
            "dead: no match; shadowed: all matches lost to other entries on the same words; kept-out: rules kept out every match; dominant: over half of ten or more hits; duplicate: a pattern stands in another entry of the theme"
        ),
        TableColumn("text", .string, "The words and phrases as they stand"),
    ]
}
