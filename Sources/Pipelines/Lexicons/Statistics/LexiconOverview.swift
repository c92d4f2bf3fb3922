import CorpusModel
import CorpusQuery
import ThemeTagging

/// Lexicons as rules and as written, side by side, with the patterns that stand in several places.
public struct LexiconOverview: Sendable {
    let themes: [ThemeRules]
    let written: [String: WrittenTheme]
    let duplicates: [DuplicatePattern]

    public init(_ lexicons: [Lexicon], _ written: [WrittenLexicon], loader: LexiconLoader) {
        themes = lexicons.flatMap(\.themes)
        self.written = Dictionary(written.flatMap { $0.themes.map { ($0.id, $0) } }, uniquingKeysWith: { one, _ in one })
        duplicates = DuplicatePattern.all(written, loader.compiler)
    }

    /// Entries that can find something.
    func active(_ theme: Int) -> [Int] {
        themes[theme].status == .retired ? [] : themes[theme].entries.indices.filter { themes[theme].entries[$0].status != .retired }
    }

    func writtenEntry(_ place: EntryPlace) -> WrittenEntry? {
        let id = themes[place.theme].entries[place.entry].id
        return written[themes[place.theme].theme.id]?.entries.first { $0.id == id }
    }

    /// The entries that share a pattern with another entry of their theme.
    var doubled: Set<String> {
        Set(duplicates.filter { $0.one.theme == $0.other.theme && $0.one.entry != $0.other.entry }.flatMap { [$0.one.key, $0.other.key] })
    }

    /// The patterns that stand in several places.
    public var duplicateTable: Table {
        Table(
            name: "lexicon_duplicates", title: "Patterns that stand in several entries",
            columns: [
                TableColumn("pattern", .string, "The pattern in one notation for all ways of writing it"),
                TableColumn("where", .string, "entry: twice in one entry; theme: in two entries of a theme; themes: in two themes"),
                TableColumn("theme", .string, "Theme id"),
                TableColumn("entry", .string, "Entry id"),
                TableColumn("line", .integer, "Line of the pattern in its file"),
                TableColumn("other_theme", .string, "Theme of the first place"),
                TableColumn("other_entry", .string, "Entry of the first place"),
                TableColumn("other_line", .integer, "Line of the first place"),
                TableColumn(
                    "same_conditions", .boolean, "Whether conditions, roles and exclusions are the same too, so that one of them adds nothing"),
            ], rows: duplicates.map(\.cells))
    }
}
