/// Means over the themes that the first coder coded at least once, each theme alike.
///
/// A theme that the second coder never gave has no precision and counts 0 in its mean, as it does in F1; κ, AC1 and α are means over the themes where they have
/// a value. Not defined without such themes.
struct MacroFigures {
    let themes: Int
    let precision: Measured
    let recall: Measured
    let f1: AgreementEstimate
    let kappa: Measured
    let ac1: Measured
    let alpha: Measured

    init(_ counts: PairCounts, bootstrap: inout SumsBootstrap) {
        let coded = Self.coded(counts)
        let sums = bootstrap.sums(of: coded.flatMap { $0 })
        func mean(_ value: ([Double]) -> Measured) -> Measured {
            Self.mean(coded.compactMap { value($0.map { Double($0.reduce(0, +)) }).number })
        }
        themes = coded.count
        precision = Self.meanOfThemes(sums.whole, \.precision)
        recall = Self.meanOfThemes(sums.whole, \.recall)
        f1 = sums.estimate { Self.meanOfThemes($0, \.f1) }
        kappa = mean { CohenKappa.value(PairFigures.table($0)) }
        ac1 = mean { GwetAC1.value(PairFigures.table($0)) }
        alpha = mean(PairFigures.alpha)
    }

    /// Precision and recall with their intervals, which cost as much as that of F1 each, and which a table of agreement as a whole does not want.
    static func detection(_ counts: PairCounts, bootstrap: inout SumsBootstrap) -> (precision: AgreementEstimate, recall: AgreementEstimate) {
        let sums = bootstrap.sums(of: coded(counts).flatMap { $0 })
        return (sums.estimate { meanOfThemes($0, \.precision) }, sums.estimate { meanOfThemes($0, \.recall) })
    }

    /// The cells of the themes that the first coder coded.
    private static func coded(_ counts: PairCounts) -> [[[Int]]] { counts.cells.filter { $0[0].reduce(0, +) + $0[1].reduce(0, +) > 0 } }

    private static func meanOfThemes(_ cells: [Double], _ measure: (DetectionMeasures) -> Measured) -> Measured {
        // Without an array for each theme of each draw: there are hundreds of thousands.
        var (sum, themes) = (0.0, 0)
        for start in stride(from: 0, to: cells.count, by: 4) {
            let theme = PairFigures.detection(cells, from: start)
            guard theme.truePositives + theme.falseNegatives > 0 else { continue }
            sum += measure(theme).number ?? 0
            themes += 1
        }
        return .ratio(sum, Double(themes))
    }

    private static func mean(_ values: [Double]) -> Measured {
        .ratio(values.reduce(0, +), Double(values.count))
    }
}
