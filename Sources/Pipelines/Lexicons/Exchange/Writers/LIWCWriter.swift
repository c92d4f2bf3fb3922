import CorpusModel
import ResultWriters

/// Writes LIWC's `.dic`, parents before their children and these behind a tab, as LIWC2015 nests them; and LIWC-22's `.dicx`.
enum LIWCWriter {
    static func dic(_ lexicon: ExportedLexicon) -> (text: String, losses: [ExchangeLoss]) {
        let themes = ordered(lexicon.themes)
        var terms = LIWCTerms(ExportedLexicon(themes: themes))
        for theme in themes {
            if let weighted = theme.patterns.first(where: { $0.weight != 1 }) {
                terms.add(.leftOut, weighted, of: theme.id, "a .dic has no weights: every match counts as one")
            }
        }
        let ids = Set(themes.map(\.id))
        var out = "%\n"
        for (number, theme) in themes.enumerated() {
            let isBelow = theme.parent.map(ids.contains) ?? false
            out += "\(isBelow ? "\t" : "")\(number + 1)\t\(isBelow ? theme.leaf : theme.id)\n"
        }
        out += "%\n"
        for (term, found) in terms.rows(themes) { out += term + found.keys.sorted().map { "\t\($0 + 1)" }.joined() + "\n" }
        return (out, terms.collector.losses)
    }

    static func dicx(_ lexicon: ExportedLexicon) -> (text: String, losses: [ExchangeLoss]) {
        let themes = ordered(lexicon.themes)
        let terms = LIWCTerms(ExportedLexicon(themes: themes))
        var table = Table(
            name: "dicx", title: "Dictionary",
            columns: [TableColumn("DicTerm", .string, "Word or phrase")] + themes.map { TableColumn($0.id, .string, "") })
        for (term, found) in terms.rows(themes) {
            table.append([.text(term)] + themes.indices.map { found[$0].map { .text($0 == 1 ? "X" : "\($0)") } ?? .missing })
        }
        return (String(decoding: CSVWriter().bytes(of: table), as: UTF8.self), terms.collector.losses)
    }

    /// Each theme behind the one that it is in.
    private static func ordered(_ themes: [ExportedLexicon.Theme]) -> [ExportedLexicon.Theme] {
        let ids = Set(themes.map(\.id))
        let roots = themes.filter { $0.parent.map { !ids.contains($0) } ?? true }
        func below(_ theme: ExportedLexicon.Theme) -> [ExportedLexicon.Theme] { [theme] + themes.filter { $0.parent == theme.id }.flatMap(below) }
        return roots.flatMap(below)
    }
}
