import CorpusModel

/// Which themes are looked at: those of a list, each with all below it; every one where the list is empty.
public struct ThemeSelection: Sendable {
    private let wanted: [String]

    public init(_ wanted: [String]) { self.wanted = wanted }

    public func holds(_ id: String) -> Bool { wanted.isEmpty || wanted.contains { Self.holds($0, id) } }

    private static func holds(_ wanted: String, _ id: String) -> Bool { id == wanted || id.hasPrefix(wanted + "/") }

    /// The themes of a list that are looked at. One whose parent is not stands by itself: a parent of some of its themes would have their numbers only.
    public func selected(_ themes: [Theme]) -> [Theme] {
        themes.filter { holds($0.id) }.map { theme in
            guard let parent = theme.parent, !holds(parent) else { return theme }
            return Theme(
                id: theme.id, labelDanish: theme.labelDanish, labelEnglish: theme.labelEnglish, definitionDanish: theme.definitionDanish,
                definitionEnglish: theme.definitionEnglish, roles: theme.roles)
        }
    }

    /// The rows of a table whose themes are all looked at.
    public func selected(_ table: Table) -> Table {
        let places = ["theme", "theme_a", "theme_b"].compactMap { table.column($0) }
        var selected = table
        selected.rows = table.rows.filter { row in places.allSatisfy { holds(row[$0].string) } }
        return selected
    }

    /// Names of the list that mean none of these themes.
    public func unknown(among themes: [String]) -> [String] { wanted.filter { name in !themes.contains { Self.holds(name, $0) } } }
}
