import CorpusModel
import ThemeTagging

/// Which themes fire in the same turns: pairs, and the square matrix.
struct ThemeMeetingTables {
    let census: LexiconCensus

    /// Themes with entries, in the order of the files.
    private var themes: [Int] { census.themes.indices.filter { census.themes[$0].status != .retired && !census.themes[$0].entries.isEmpty } }

    /// Pairs that meet, the most frequent first.
    var pairs: Table {
        let met = census.meetings.sorted { ($1.value.turns, $0.key) < ($0.value.turns, $1.key) }
        return Table(
            name: "lexicon_overlap", title: "Themes that have counted hits in the same turns",
            columns: [
                TableColumn("theme_a", .string, "Theme id"),
                TableColumn("theme_b", .string, "Theme id; a pair stands once"),
                TableColumn("both", .integer, "Turns with counted hits of both"),
                TableColumn("a", .integer, "Turns with a counted hit of theme_a"),
                TableColumn("b", .integer, "Turns with a counted hit of theme_b"),
                TableColumn("share_of_a", .number, "both / a"),
                TableColumn("share_of_b", .number, "both / b"),
                TableColumn("jaccard", .number, "both / (a + b - both)"),
                TableColumn("shared_words", .integer, "Pairs of counted hits, one of each theme, that share a word"),
            ],
            rows: met.filter { $0.value.turns > 0 }.map { pair, meeting in
                let (a, b) = (census.uses[pair.one]?.turns ?? 0, census.uses[pair.other]?.turns ?? 0)
                func ratio(_ whole: Int) -> Cell { .number(whole > 0 ? Double(meeting.turns) / Double(whole) : nil, decimals: 4) }
                return [
                    .text(census.themes[pair.one].theme.id), .text(census.themes[pair.other].theme.id), .integer(meeting.turns), .integer(a),
                    .integer(b), ratio(a), ratio(b), ratio(a + b - meeting.turns), .integer(meeting.sharedWords),
                ]
            })
    }

    /// Turns in which both fire; the diagonal has the turns of each theme.
    var matrix: Table {
        let themes = themes
        return Table(
            name: "lexicon_matrix", title: "Turns in which two themes have counted hits; the diagonal has the turns of each theme",
            columns: [TableColumn("theme", .string, "Theme id")]
                + themes.map { TableColumn(census.themes[$0].theme.id, .integer, "Turns with counted hits of this theme too") },
            rows: themes.map { one in
                [.text(census.themes[one].theme.id)]
                    + themes.map { other in
                        .integer(
                            one == other ? census.uses[one]?.turns ?? 0 : census.meetings[ThemePair(one, other)]?.turns ?? 0)
                    }
            })
    }
}
