import CorpusModel
import CorpusStatistics
import ThemeTagging

/// A row for each theme: how many entries and hits it has, what one entry carries, what is dead, and whether its entries go together.
struct ThemeOverviewTable {
    let census: LexiconCensus
    let overview: LexiconOverview

    var table: Table {
        let rows = Dictionary(grouping: EntryStatisticsTable(census: census, overview: overview).rows, by: \.place.theme)
        return Table(
            name: "lexicon_themes", title: "Entries, hits and internal consistency of each theme", columns: Self.columns,
            rows: overview.themes.indices.filter { overview.themes[$0].status != .retired }.map { theme in
                let family = census.family(of: theme)
                return cells(theme, family, family.flatMap { rows[$0] ?? [] })
            })
    }

    private func cells(_ theme: Int, _ family: [Int], _ rows: [EntryStatisticsTable.Row]) -> [Cell] {
        let rules = overview.themes[theme]
        let use = census.uses[theme] ?? ThemeUse()
        var counts: [EntryPlace: Int] = [:]
        for member in family { counts.merge(census.shares[member] ?? [:], uniquingKeysWith: +) }
        // The most hits; of two alike the earlier in the files.
        let top = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        let all = counts.values.reduce(0, +)
        let consistency = consistency(family)
        func count(_ finding: EntryFinding) -> Cell { .integer(rows.count { $0.findings.contains(finding) }) }
        let patterns = rows.reduce(0) { $0 + (overview.writtenEntry($1.place)?.patterns.count ?? 0) }
        return [
            .text(rules.theme.id), .text(rules.theme.labelDanish), .text(rules.theme.labelEnglish), .integer(rows.count), .integer(patterns),
            .integer(family.reduce(0) { $0 + overview.themes[$1].tests.count }), .integer(use.hits), .integer(use.turns), .integer(use.transcripts),
            top.map { .text(overview.themes[$0.key.theme].entries[$0.key.entry].id) } ?? .missing,
            .number(top.map { Double($0.value) / Double(all) }, decimals: 4), count(.dead), count(.shadowed), count(.keptOut), count(.dominant),
            count(.duplicate), .number(consistency.value, decimals: 3), .integer(consistency.items), .integer(consistency.cases),
            .text(consistency.method),
        ]
    }

    private func consistency(_ family: [Int]) -> KuderRichardson {
        var numbers: [EntryPlace: Int] = [:]
        return KuderRichardson(
            census.transcripts.map { found in
                Set(
                    family.flatMap { found[$0] ?? [] }.map { place in
                        let number = numbers[place] ?? numbers.count
                        numbers[place] = number
                        return number
                    })
            })
    }

    private static let columns = [
        TableColumn("theme", .string, "Theme id; a parent has the entries and hits of its children"),
        TableColumn("label_da", .string, "Danish label"),
        TableColumn("label_en", .string, "English label"),
        TableColumn("entries", .integer, "Entries that are not retired"),
        TableColumn("patterns", .integer, "Words and phrases of these entries"),
        TableColumn("tests", .integer, "Test sentences in the file"),
        TableColumn("hits", .integer, "Counted hits; of a parent the distinct places of its children's hits"),
        TableColumn("turns", .integer, "Turns with a counted hit"),
        TableColumn("transcripts", .integer, "Transcripts with a counted hit"),
        TableColumn("top_entry", .string, "The entry with most counted hits"),
        TableColumn("top_share", .number, "Its share of the counted hits of all entries"),
        TableColumn("dead", .integer, "Entries that nothing matched"),
        TableColumn("shadowed", .integer, "Entries all of whose matches lost to other entries on the same words"),
        TableColumn("kept_out", .integer, "Entries all of whose matches were kept out by rules"),
        TableColumn("dominant", .integer, "Entries with over half of ten or more hits"),
        TableColumn("duplicates", .integer, "Entries with a pattern that stands in another entry of the theme"),
        TableColumn("kr20", .number, "Kuder-Richardson formula 20 (1937) of its entries over transcripts; empty where method says why"),
        TableColumn("items", .integer, "Entries with a counted hit, the items of KR-20"),
        TableColumn("cases", .integer, "Transcripts, the cases of KR-20"),
        TableColumn("method", .string, "KR-20, or why there is no value"),
    ]
}
