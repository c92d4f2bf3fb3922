import CorpusModel

/// Tables of agreement from a study: by theme, and as a whole.
///
/// Tool and coder, coder and coder, tool and adjudicated codes are rows of their own (DESIGN §5). The same turns in another order give the same numbers.
public struct AgreementStatistics: Sendable {
    public let study: AgreementStudy
    public let options: AgreementOptions
    public let comparisons: [AgreementComparison]

    public init(_ study: AgreementStudy, options: AgreementOptions = AgreementOptions()) {
        self.study = study
        self.options = options
        comparisons = AgreementComparison.all(among: study.coders)
    }

    /// `agreement_themes`: a row for each comparison, level and theme, then one of all labels together (micro) and one of the themes' means (macro).
    ///
    /// - Parameters:
    ///   - byGroup: the same for the turns of each group too: of each role, or what the options say.
    ///   - atHand: what another table has worked out already (`figuresAtHand`).
    public func themes(byGroup: Bool = false, _ atHand: PairFiguresAtHand? = nil) -> Table {
        let atHand = atHand ?? figuresAtHand()
        var table = Table(name: "agreement_themes", title: "Agreement by theme", columns: AgreementColumns.themes(options))
        for comparison in comparisons {
            for group in groups(byGroup) {
                for level in AgreementLevel.allCases {
                    let key = cells(comparison, group.name, level)
                    let rows = rows(comparison, level, group, atHand)
                    for row in rows { table.append(key + row) }
                }
            }
        }
        return table
    }

    private func rows(
        _ comparison: AgreementComparison, _ level: AgreementLevel, _ group: Group, _ atHand: PairFiguresAtHand
    ) -> [[Cell]] {
        if case .allCoders(let coders) = comparison {
            return GroupRows(study, coders, at: level, among: group.turns, options).cells(&atHand.bootstrap)
        }
        return PairRows(study, pair(comparison, level, group, atHand), options).cells(&atHand.bootstrap)
    }

    private func pair(
        _ comparison: AgreementComparison, _ level: AgreementLevel, _ group: Group, _ atHand: PairFiguresAtHand
    ) -> PairFiguresAtHand.Pair {
        atHand.pair(PairFiguresAtHand.Key(coders: comparison.coders, group: group.name, level: level)) {
            PairCounts(study, comparison.coders[0], comparison.coders[1], at: level, among: group.turns)
        }
    }

    /// Nothing yet of what tables have in common, for who makes several.
    public func figuresAtHand() -> PairFiguresAtHand { PairFiguresAtHand(options) }

    /// `agreement`: a row for each comparison, group and level.
    ///
    /// - Parameter atHand: as in `themes`.
    public func summary(byGroup: Bool = true, _ atHand: PairFiguresAtHand? = nil) -> Table {
        let atHand = atHand ?? figuresAtHand()
        var table = Table(name: "agreement", title: "Agreement as a whole", columns: AgreementColumns.summary(options))
        for comparison in comparisons {
            for group in groups(byGroup) {
                for level in AgreementLevel.allCases {
                    let sets = SetAgreement(study, comparison.coders, at: level, among: group.turns, bootstrap: &atHand.bootstrap)
                    var row = AgreementSummaryRow(sets: sets.estimate, options)
                    if case .allCoders(let coders) = comparison {
                        row.countTurns(group.turns, coders)
                    } else {
                        row.fill(pair(comparison, level, group, atHand), &atHand.bootstrap)
                    }
                    table.append(
                        cells(comparison, group.name, level) + row.cells + [
                            comparison.isOfTool && !options.tool.isEmpty ? .text(options.tool) : .missing
                        ])
                }
            }
        }
        return table
    }

    private typealias Group = (name: String?, turns: [CodedTurn])

    /// All turns, then those of each group where there are several.
    private func groups(_ byGroup: Bool) -> [Group] {
        let names = study.groups
        guard byGroup, names.count > 1 else { return [(nil, study.turns)] }
        let turns = Dictionary(grouping: study.turns, by: \.group)
        return [(nil, study.turns)] + names.map { ($0, turns[$0] ?? []) }
    }

    private func cells(_ comparison: AgreementComparison, _ group: String?, _ level: AgreementLevel) -> [Cell] {
        let names = comparison.coders.map { study.coders[$0].name }
        let pair = comparison.coders.count > 2 ? [Cell.text(names.joined(separator: ";")), .missing] : [.text(names[0]), .text(names[1])]
        return [.text(comparison.name)] + pair + [group.map { .text($0) } ?? .missing, .text(level.rawValue)]
    }
}
