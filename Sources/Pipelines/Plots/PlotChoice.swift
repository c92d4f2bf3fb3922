import CorpusModel

/// What a plot shows of a table: which level of themes, how many rows, in which language.
public struct PlotChoice: Sendable {
    public enum Level: String, Sendable, CaseIterable {
        case leaf, parent
    }

    public var level: Level
    public var top: Int
    public var language: LabelLanguage
    /// `nil` for the plot's own.
    public var title: String?
    private let parents: Set<String>
    private let known: [String: Theme]

    public init(themes: [Theme] = [], level: Level = .leaf, top: Int, language: LabelLanguage, title: String? = nil) {
        self.level = level
        self.top = top
        self.language = language
        self.title = title
        parents = Set(themes.compactMap(\.parent))
        known = Dictionary(themes.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    }

    /// Whether a theme is of the level: a parent is one that others name, a leaf one that nobody does; a theme without parent and children is of both.
    func has(_ theme: String) -> Bool {
        switch level {
        case .leaf: !parents.contains(theme)
        case .parent: parents.contains(theme) || known[theme].map { $0.parent == nil } ?? !theme.contains("/")
        }
    }

    func words(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

    /// The column of a grouping as people call it: `meta_site` is site.
    func name(ofField column: String) -> String {
        switch column {
        case "role": words("rolle", "role")
        case "transcript": words("transskription", "transcript")
        default: column.hasPrefix("meta_") ? String(column.dropFirst("meta_".count)) : column
        }
    }

    /// The labels of themes; where two are alike, each has its parent's before it.
    func labels(_ themes: [String]) -> [String] {
        let own = themes.map { label($0) }
        var counts: [String: Int] = [:]
        for label in own { counts[label, default: 0] += 1 }
        return zip(themes, own).map { theme, label in
            guard counts[label]! > 1 else { return label }
            return known[theme]?.parent.map { "\(self.label($0)): \(label)" } ?? "\(label) (\(theme))"
        }
    }

    private func label(_ theme: String) -> String {
        let labels = known[theme].map { language == .danish ? $0.labelDanish : $0.labelEnglish } ?? ""
        return labels.isEmpty ? theme : labels
    }

    /// `20 of 83 themes are shown, the most frequent; …`, or nothing where all are.
    func leftOut(_ shown: Int, of all: Int) -> [String] {
        guard shown < all else { return [] }
        return [
            words(
                "Vist er de \(shown) hyppigste af \(all) temaer; tabellen (--format csv) har dem alle.",
                "Shown are the \(shown) most frequent of \(all) themes; the table (--format csv) has all.")
        ]
    }
}
