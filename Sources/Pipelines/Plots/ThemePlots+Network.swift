import CorpusModel
import CorpusStatistics
import Plots

extension ThemePlots {
    /// Pairs are tied that meet at least so often: what happened once is no pattern.
    private static let fewest = 2

    /// `theme_cooccurrence` as a network: the most frequent themes, tied where they meet more than by chance (or share anything, by the other measures).
    ///
    /// - Parameter window: what the table counts.
    public static func network(_ table: Table, of window: CooccurrenceWindow, by measure: NetworkMeasure, _ choice: PlotChoice) -> ThemeNetwork {
        let rows = table.rows.filter { table.text("level", of: $0) == choice.level.rawValue }
        var themes: [String] = []
        var counts: [String: Int] = [:]
        for row in rows {
            for (name, count) in [("theme_a", "a"), ("theme_b", "b")] {
                let theme = table.text(name, of: row)
                if counts[theme] == nil { themes.append(theme) }
                counts[theme] = max(counts[theme] ?? 0, whole(table, count, row))
            }
        }
        let there = themes.filter { counts[$0]! > 0 }
        let shown = Array(sorted(there) { Double(counts[$0]!) }.prefix(choice.top))
        let places = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
        let all = rows.compactMap { row -> ThemeNetwork.Tie? in
            guard let one = places[table.text("theme_a", of: row)], let other = places[table.text("theme_b", of: row)], one != other,
                let value = table.number(measure.rawValue, of: row), value > 0, whole(table, "both", row) >= fewest
            else { return nil }
            return ThemeNetwork.Tie(one, other, value: value, both: whole(table, "both", row))
        }
        let ties = Array(sorted(all, \.value).prefix(2 * shown.count))
        let units = window.name(choice)
        return ThemeNetwork(
            zip(shown, choice.labels(shown)).map { ThemeNetwork.Node(label: $1, count: counts[$0]!) }, ties,
            title: choice.title ?? choice.words("Temaer, der mødes", "Themes that meet"),
            subtitle: choice.words("Hvert punkt er et tema, hver streg to temaer, der mødes", "Each dot is a theme, each line two themes that meet"),
            measure: measure.name(choice, units), size: choice.words("\(units) med temaet", "\(units) with the theme"),
            notes: told(ties.count, of: all.count, measure, units, choice) + choice.leftOut(shown.count, of: themes.count), language: choice.language)
    }

    private static func told(_ shown: Int, of all: Int, _ measure: NetworkMeasure, _ units: String, _ choice: PlotChoice) -> [String] {
        let which =
            shown < all
            ? choice.words("Vist er de \(shown) stærkeste af \(all) par", "Shown are the \(shown) strongest of \(all) pairs")
            : choice.words("Vist er alle \(all) par", "Shown are all \(all) pairs")
        // Pairs that chance would bring together as often have no tie.
        let chance = measure == .npmi ? (" og oftere end tilfældigt", " and more often than chance") : ("", "")
        return [
            choice.words(
                "\(which), der mødes i mindst \(fewest) \(units)\(chance.0); \(units) er ikke uafhængige af hinanden: tallene beskriver, de prøver intet.",
                "\(which) that meet in \(fewest) \(units) or more\(chance.1); \(units) are not independent of each other: the numbers describe, they test nothing."
            )
        ]
    }
}

extension CooccurrenceWindow {
    /// What is counted, as labels call it.
    func name(_ choice: PlotChoice) -> String {
        switch self {
        case .turn: choice.words("ture", "turns")
        case .answer, .question: choice.words("svar", "answers")
        case .sentence: choice.words("sætninger", "sentences")
        case .turns: choice.words("vinduer", "windows")
        }
    }
}
