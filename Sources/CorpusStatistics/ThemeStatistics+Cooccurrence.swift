import CorpusModel

extension ThemeStatistics {
    /// `theme_cooccurrence`: which themes share a turn (or an answer), every unordered pair once.
    ///
    /// Leaves are paired with leaves and parents with parents, never a theme with one of its own parents. n is the units of at least one
    /// word in which both themes may be coded, also the uncoded ones. Turns are not independent: the measures describe, they test nothing.
    public func cooccurrence() -> Table {
        var table = Table(
            name: "theme_cooccurrence", title: "Themes that share \(options.unit == .turn ? "a turn" : "an answer")", columns: cooccurrenceColumns())
        let coded = evidence.map { UnitSet($0.hits.map(\.unit), of: corpus.units.count) }
        var spaces: [[Int]: UnitSet] = [:]
        for (level, isParent) in [("leaf", false), ("parent", true)] {
            let themes = scheme.themes.indices.filter { scheme.isParent($0) == isParent }
            for (place, one) in themes.enumerated() {
                for other in themes[(place + 1)...] where !areRelated(one, other) {
                    let shared = evidence[one].roles.filter(evidence[other].roles.contains)
                    let space = spaces[shared] ?? eligibleUnits(shared)
                    spaces[shared] = space
                    let pair = CooccurrencePair(coded[one], coded[other], space: space, informants: informants)
                    table.append([.text(scheme.themes[one].id), .text(scheme.themes[other].id), .text(level)] + pair.cells)
                }
            }
        }
        return table
    }

    private func areRelated(_ one: Int, _ other: Int) -> Bool {
        scheme.family(of: one).contains(other) || scheme.family(of: other).contains(one)
    }

    private func eligibleUnits(_ roles: [Int]) -> UnitSet {
        let eligible = Set(roles)
        let members = corpus.units.indices.filter { corpus.units[$0].words > 0 && eligible.contains(corpus.units[$0].role) }
        return UnitSet(members, of: corpus.units.count)
    }

    private func informants(_ units: UnitSet) -> Int {
        Set(units.members.compactMap { corpus.units[$0].informant }).count
    }

    private func cooccurrenceColumns() -> [TableColumn] {
        let units = options.unit.plural
        let window = "the same \(options.unit.rawValue)"
        return [
            TableColumn("theme_a", .string, "Theme id"),
            TableColumn("theme_b", .string, "Theme id; a pair stands once, in the order of the themes"),
            TableColumn("level", .string, "leaf or parent"),
            TableColumn("both", .integer, "Distinct \(units) with counted hits of both themes"),
            TableColumn("a", .integer, "Distinct \(units) of n with theme_a, with or without theme_b"),
            TableColumn("b", .integer, "Distinct \(units) of n with theme_b, with or without theme_a"),
            TableColumn("neither", .integer, "n - a - b + both"),
            TableColumn("n", .integer, "Eligible \(units) of at least one word in which both themes may be coded, also uncoded ones"),
            TableColumn(
                "expected", .number, "a * b / n: both, were the themes independent; empty when n is 0",
                formula: ColumnFormula("expected", "a * b / n", "Evert 2004").with(window: window)),
            TableColumn(
                "jaccard", .number, "both / (a + b - both); empty when neither theme occurs",
                formula: ColumnFormula("jaccard", "both / (a + b - both)", "Jaccard 1912").with(window: window)),
            TableColumn(
                "odds_ratio", .number, "both * neither / ((a - both) * (b - both)); not defined, hence empty, when one theme never stands alone",
                formula: ColumnFormula("odds_ratio", "both * neither / ((a - both) * (b - both))", "Cornfield 1951").with(window: window)),
            TableColumn("informants", .integer, "Distinct informants with both themes in one of the \(units)"),
            TableColumn(
                "npmi", .number, "Normalised pointwise mutual information (Bouma 2009): -1 never together, 0 by chance, 1 never alone",
                formula: ColumnFormula.normalizedInformation.with(window: window)),
            TableColumn(
                "p_fisher", .number,
                "Fisher's exact test, two sides. Takes \(units) for independent, which those of an interview are not: a description",
                formula: ColumnFormula.fisherExact.with(window: window)),
        ]
    }
}
