import CorpusModel
import ThemeTagging

/// Finds the entries that hits and kept-out matches name.
struct EntryPlaces: Sendable {
    /// Indices of themes by their ids.
    let themes: [String: Int]
    /// A theme and all that it is rolled up to, by its id.
    let lineages: [String: [Int]]
    private let entries: [[String: Int]]
    /// By theme, those whose denials go to it.
    private let flipped: [String: [Int]]

    init(_ rules: [ThemeRules]) {
        let themes = Dictionary(rules.enumerated().map { ($1.theme.id, $0) }, uniquingKeysWith: { one, _ in one })
        self.themes = themes
        entries = rules.map { theme in Dictionary(theme.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one }) }
        var flipped: [String: [Int]] = [:]
        for (place, theme) in rules.enumerated() { if case .flips(let target) = theme.negation { flipped[target, default: []].append(place) } }
        self.flipped = flipped
        lineages = themes.mapValues { start in
            var lineage = [start]
            while let parent = rules[lineage[lineage.count - 1]].theme.parent.flatMap({ themes[$0] }), !lineage.contains(parent) {
                lineage.append(parent)
            }
            return lineage
        }
    }

    /// An implied hit has the entry of the theme that implies it.
    func place(of hit: Hit) -> EntryPlace? { place(hit.entry, in: themes[hit.impliedBy ?? hit.flippedFrom ?? hit.theme]) }

    /// A match that was flipped before it lost is listed under the theme that it was flipped to.
    func place(of match: ExcludedMatch) -> EntryPlace? {
        place(match.entry, in: themes[match.theme]) ?? flipped[match.theme]?.lazy.compactMap { place(match.entry, in: $0) }.first
    }

    private func place(_ entry: String, in theme: Int?) -> EntryPlace? {
        guard let theme, let place = entries[theme][entry] else { return nil }
        return EntryPlace(theme: theme, entry: place)
    }
}
