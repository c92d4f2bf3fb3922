import CorpusModel

/// The themes that a table of Ordret's has rows for, as far as it tells: ids, labels where it has them, and parents by the ids.
public enum TableThemes {
    public static func themes(of table: Table) -> [Theme] {
        var themes: [Theme] = []
        var seen: Set<String> = []
        for row in table.rows {
            for column in ["theme", "theme_a", "theme_b"] where table.column(column) != nil {
                let id = table.text(column, of: row)
                guard !id.isEmpty, seen.insert(id).inserted else { continue }
                themes.append(
                    Theme(
                        id: id, labelDanish: table.text("label_da", of: row), labelEnglish: table.text("label_en", of: row),
                        parent: id.lastIndex(of: "/").map { String(id[..<$0]) }))
            }
        }
        return themes
    }
}
