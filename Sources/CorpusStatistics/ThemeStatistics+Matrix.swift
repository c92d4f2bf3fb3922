import CorpusModel

extension ThemeStatistics {
    /// `theme_matrix`: a row for each informant who says a word, three columns for each theme, for NVivo, SPSS and QCA.
    ///
    /// Column names are the theme id with `/` and `-` as `_`, and `_hits`, `_turns` or `_present`. Where a theme may not be coded in
    /// the informant's role the cells are 0 too.
    public func matrix() -> Table {
        let rows = informantRows()
        let perTheme = evidence.map { evidence in
            Dictionary(grouping: evidence.hits.filter { corpus.units[$0.unit].informant != nil }) { corpus.units[$0.unit].informant! }
                .mapValues { hits in (hits: hits.count, turns: Set(hits.map(\.unit)).count) }
        }
        var table = Table(name: "theme_matrix", title: "Themes of each informant", columns: matrixColumns())
        for row in rows {
            let found = perTheme.flatMap { theme -> [Cell] in
                let counts = theme[row.informant] ?? (0, 0)
                return [.integer(counts.hits), .integer(counts.turns), .integer(counts.hits > 0 ? 1 : 0)]
            }
            table.append(row.cells(in: corpus) + found)
        }
        return table
    }

    private func matrixColumns() -> [TableColumn] {
        var columns = [
            TableColumn("informant", .string, "Informant: the same person in every transcript"),
            TableColumn("role", .string, "Role; several are joined by ;"),
            TableColumn("transcripts", .integer, "Transcripts in which the informant says at least one word"),
            TableColumn("words", .integer, "Counted tokens of the informant's turns in counted roles"),
        ]
        var taken: Set<String> = []
        for theme in scheme.themes {
            let stem = freeStem(theme.id, &taken)
            columns += [
                TableColumn("\(stem)_hits", .integer, "\(theme.id): counted hits in the informant's turns"),
                TableColumn("\(stem)_turns", .integer, "\(theme.id): distinct \(options.unit.plural) of the informant with at least one counted hit"),
                TableColumn("\(stem)_present", .integer, "\(theme.id): 1 with at least one counted hit, else 0"),
            ]
        }
        return columns
    }

    /// Two ids may differ in nothing but `/` and `-`: the second gets a number.
    private func freeStem(_ id: String, _ taken: inout Set<String>) -> String {
        let stem = String(id.map { $0 == "/" || $0 == "-" ? "_" : $0 })
        var name = stem
        var number = 2
        while !taken.insert(name).inserted {
            name = "\(stem)_\(number)"
            number += 1
        }
        return name
    }

    private func informantRows() -> [InformantRow] {
        var rows: [InformantRow] = []
        var places: [Int: Int] = [:]
        for unit in corpus.units where unit.words > 0 && roles.counts(corpus.roles[unit.role]) {
            guard let informant = unit.informant else { continue }
            let place = places[informant] ?? rows.count
            if place == rows.count {
                places[informant] = place
                rows.append(InformantRow(informant: informant))
            }
            rows[place].add(unit)
        }
        return rows
    }
}
