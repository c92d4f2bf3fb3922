import CorpusModel

extension ThemeStatistics {
    /// `theme_cooccurrence`: which themes are together within a window, every unordered pair once; of question and answer every ordered pair, a theme with itself too.
    ///
    /// Leaves are paired with leaves and parents with parents, never a theme with one of its own parents. n is the units of at least one
    /// word in which both themes may be coded, also the uncoded ones. Units are not independent: the measures describe, they test nothing.
    ///
    /// - Parameters:
    ///   - window: the counting unit where none is given. Sentences need transcripts that tell theirs.
    ///   - name: of the table.
    public func cooccurrence(_ window: CooccurrenceWindow? = nil, name: String = "theme_cooccurrence") -> Table {
        let window = window ?? CooccurrenceWindow(options.unit)
        guard window.unit == options.unit else { return with(window.unit).cooccurrence(window, name: name) }
        let units = cooccurrenceUnits(window)
        var table = Table(name: name, title: window.title, columns: CooccurrencePair.columns(window))
        var spaces: [[[Int]]: CooccurrencePair.Space] = [:]
        for (level, isParent) in [("leaf", false), ("parent", true)] {
            let themes = scheme.themes.indices.filter { scheme.isParent($0) == isParent }
            for (place, one) in themes.enumerated() {
                for other in window.isDirected ? themes[...] : themes[(place + 1)...] where one == other || !areRelated(one, other) {
                    // A question may be about anything; where the answer is counted decides.
                    let roles = window.isDirected ? evidence[other].roles : evidence[one].roles.filter(evidence[other].roles.contains)
                    let either = Set(evidence[one].roles + evidence[other].roles)
                    let key = [roles, either.sorted()]
                    let space = spaces[key] ?? CooccurrencePair.Space(units, both: roles, either: either)
                    spaces[key] = space
                    let pair = CooccurrencePair(one, other, space, in: units)
                    table.append([.text(scheme.themes[one].id), .text(scheme.themes[other].id), .text(level)] + pair.cells(window))
                }
            }
        }
        return table
    }

    /// The same study by another unit.
    private func with(_ unit: CountingUnit) -> ThemeStatistics {
        var options = options
        options.unit = unit
        return ThemeStatistics(corpus.transcripts, themes: scheme.themes, roles: roles, options: options)
    }

    private func areRelated(_ one: Int, _ other: Int) -> Bool {
        scheme.family(of: one).contains(other) || scheme.family(of: other).contains(one)
    }
}
