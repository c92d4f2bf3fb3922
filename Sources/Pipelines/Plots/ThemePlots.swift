import CorpusModel
import CorpusStatistics
import Plots

/// Plots of the tables of themes. What they show is what the tables have; nothing is computed here.
public enum ThemePlots {
    /// The most frequent themes of `themes` as bars.
    public static func bars(_ table: Table, _ choice: PlotChoice) -> ThemeBars {
        let rows = table.rows.filter { choice.has(table.text("theme", of: $0)) }
        let found = sorted(rows.filter { table.number("hits", of: $0) ?? 0 > 0 }) { table.number("per_1000_words", of: $0) ?? 0 }
        let shown = Array(found.prefix(choice.top))
        let labels = choice.labels(shown.map { table.text("theme", of: $0) })
        let bars = zip(shown, labels).map { row, label in
            ThemeBars.Bar(
                label: label, rate: table.number("per_1000_words", of: row) ?? 0, interval: interval(table, row), hits: whole(table, "hits", row),
                informants: whole(table, "informants", row), informantsOf: whole(table, "informants_of", row))
        }
        return ThemeBars(
            bars, title: choice.title ?? choice.words("Temaer i samtalerne", "Themes in the conversations"),
            notes: choice.leftOut(shown.count, of: rows.count), language: choice.language)
    }

    /// `themes_by_role` (or by another field) as shades: themes down, groups across.
    public static func groups(_ table: Table, by column: String, _ choice: PlotChoice) -> HeatMap {
        let rows = table.rows.filter { choice.has(table.text("theme", of: $0)) }
        var groups: [String] = []
        var themes: [String] = []
        var hits: [String: Double] = [:]
        var cells: [[String]: [Cell]] = [:]
        for row in rows {
            let (group, theme) = (table.text(column, of: row), table.text("theme", of: row))
            if !groups.contains(group) { groups.append(group) }
            if hits[theme] == nil { themes.append(theme) }
            hits[theme, default: 0] += table.number("hits", of: row) ?? 0
            cells[[theme, group]] = row
        }
        // Groups without a word have nothing to show.
        groups = groups.filter { group in themes.contains { theme in cells[[theme, group]].flatMap { table.number("words", of: $0) } ?? 0 > 0 } }
        let all = groups.count
        groups = most(groups, choice) { group in
            themes.compactMap { theme in cells[[theme, group]].flatMap { table.number("words", of: $0) } }.max() ?? 0
        }
        let shown = Array(sorted(themes.filter { hits[$0]! > 0 }) { hits[$0]! }.prefix(choice.top))
        let values = shown.map { theme in groups.map { group -> HeatMap.Cell? in cell(table, cells[[theme, group]], choice) } }
        let names = groups.map { $0.isEmpty ? choice.words("(uden)", "(none)") : $0 == Role.unknown.rawValue ? choice.words("ukendt", $0) : $0 }
        return HeatMap(
            rows: choice.labels(shown), columns: names, cells: values,
            title: choice.title ?? choice.words("Temaer efter \(choice.name(ofField: column))", "Themes by \(choice.name(ofField: column))"),
            subtitle: choice.words("Fund pr. 1.000 af gruppens ord", "Hits per 1,000 words of the group"),
            unit: choice.words("fund pr. 1.000 ord", "hits per 1,000 words"),
            notes: [sizes(table, rows, column, groups, names, choice)] + columnsLeftOut(groups.count, of: all, choice)
                + choice.leftOut(shown.count, of: themes.count), language: choice.language)
    }

    /// Columns that a page has room for.
    private static let widest = 30

    /// The groups with the most words, in their own order.
    private static func most(_ groups: [String], _ choice: PlotChoice, _ words: (String) -> Double) -> [String] {
        let kept = Set(sorted(groups, words).prefix(widest))
        return groups.filter(kept.contains)
    }

    private static func columnsLeftOut(_ shown: Int, of all: Int, _ choice: PlotChoice) -> [String] {
        guard shown < all else { return [] }
        return [
            choice.words(
                "Vist er de \(shown) af \(all) grupper, der har flest ord; tabellen har dem alle.",
                "Shown are the \(shown) of \(all) groups with the most words; the table has all.")
        ]
    }

    private static func cell(_ table: Table, _ row: [Cell]?, _ choice: PlotChoice) -> HeatMap.Cell {
        guard let row, let rate = table.number("per_1000_words", of: row) else { return HeatMap.Cell(value: nil, text: "–") }
        guard rate > 0 else { return HeatMap.Cell(value: 0, text: "0") }
        let text = fixed(rate, rate >= 100 ? 0 : rate >= 10 ? 1 : 2)
        return HeatMap.Cell(value: rate, text: choice.language == .danish ? text.replacing(".", with: ",") : text)
    }

    /// How many people stand behind each column: a rate of one informant is no rate of a group.
    private static func sizes(_ table: Table, _ rows: [[Cell]], _ column: String, _ groups: [String], _ names: [String], _ choice: PlotChoice)
        -> String
    {
        let sizes = zip(groups, names).map { group, name in
            let informants = rows.filter { table.text(column, of: $0) == group }.compactMap { table.number("informants_of", of: $0) }.max() ?? 0
            return "\(name) \(Int(informants))"
        }
        return choice.words("Informanter: ", "Informants: ") + sizes.joined(separator: ", ") + "."
    }

    /// `theme_cooccurrence` as a triangle: the number of units with both themes, shaded by Jaccard.
    ///
    /// - Parameter window: what the table counts.
    public static func cooccurrence(_ table: Table, of window: CooccurrenceWindow, _ choice: PlotChoice) -> HeatMap {
        let rows = table.rows.filter { table.text("level", of: $0) == choice.level.rawValue }
        var themes: [String] = []
        let units = window.name(choice)
        var counts: [String: Double] = [:]
        var pairs: [[String]: [Cell]] = [:]
        for row in rows {
            for (name, count) in [("theme_a", "a"), ("theme_b", "b")] {
                let theme = table.text(name, of: row)
                if counts[theme] == nil { themes.append(theme) }
                counts[theme] = max(counts[theme] ?? 0, table.number(count, of: row) ?? 0)
            }
            let key = [table.text("theme_a", of: row), table.text("theme_b", of: row)]
            pairs[key] = row
            pairs[key.reversed()] = row
        }
        let shown = Array(sorted(themes.filter { counts[$0]! > 0 }) { counts[$0]! }.prefix(choice.top))
        let cells = shown.indices.dropFirst().map { one in
            shown.indices.dropLast().map { other -> HeatMap.Cell? in
                guard other < one else { return nil }
                guard let row = pairs[[shown[one], shown[other]]] else { return HeatMap.Cell(value: nil, text: "–") }
                return HeatMap.Cell(value: table.number("jaccard", of: row), text: String(whole(table, "both", row)))
            }
        }
        let labels = choice.labels(shown)
        return HeatMap(
            rows: Array(labels.dropFirst()), columns: Array(labels.dropLast()), cells: cells,
            title: choice.title ?? choice.words("Temaer, der mødes", "Themes that meet"),
            subtitle: choice.words(
                "Tallet er de \(units), hvor begge temaer er; jo mørkere, desto større del af temaernes \(units)",
                "The number is the \(units) with both themes; the darker, the greater a share of the themes' \(units)"),
            unit: NetworkMeasure.jaccard.name(choice, units),
            notes: [
                choice.words(
                    "\(units.capitalised) er ikke uafhængige af hinanden: tallene beskriver, de prøver intet.",
                    "\(units.capitalised) are not independent of each other: the numbers describe, they test nothing.")
            ] + choice.leftOut(shown.count, of: themes.count), language: choice.language)
    }

    /// `theme_development` as a panel a theme.
    public static func development(_ table: Table, _ choice: PlotChoice) -> TimeCourses {
        var themes: [String] = []
        var rows: [String: [[Cell]]] = [:]
        for row in table.rows {
            let theme = table.text("theme", of: row)
            guard choice.has(theme) else { continue }
            if rows[theme] == nil { themes.append(theme) }
            rows[theme, default: []].append(row)
        }
        func hits(_ theme: String) -> Double { rows[theme]!.reduce(0) { $0 + (table.number("hits", of: $1) ?? 0) } }
        let shown = Array(sorted(themes.filter { hits($0) > 0 }, hits).prefix(choice.top))
        let courses = zip(shown, choice.labels(shown)).map { theme, label in
            TimeCourses.Course(
                label: label, rates: rows[theme]!.map { table.number("per_1000_words", of: $0) }, intervals: rows[theme]!.map { interval(table, $0) },
                hits: Int(hits(theme)))
        }
        return TimeCourses(
            courses, title: choice.title ?? choice.words("Temaer gennem samtalen", "Themes through the conversation"),
            notes: choice.leftOut(shown.count, of: themes.count), language: choice.language)
    }

    private static func interval(_ table: Table, _ row: [Cell]) -> ClosedRange<Double>? {
        guard let low = table.number("low", of: row), let high = table.number("high", of: row), low <= high else { return nil }
        return low...high
    }

    static func whole(_ table: Table, _ name: String, _ row: [Cell]) -> Int { Int(table.number(name, of: row) ?? 0) }

    /// The greatest first; equal ones stay in their order.
    static func sorted<Item>(_ items: [Item], _ value: (Item) -> Double) -> [Item] {
        items.enumerated().map { (place: $0, item: $1, value: value($1)) }.sorted { ($1.value, $0.place) < ($0.value, $1.place) }.map(\.item)
    }
}

extension String {
    /// With a capital at the beginning.
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
