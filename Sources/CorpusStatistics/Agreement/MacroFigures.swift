/// Means over the themes that the first coder coded at least once, each theme alike.
///
/// A theme that the second coder never gave has no precision and counts 0 in its mean, as it does in F1; κ, AC1 and α are means over the themes where they have
/// a value. Not defined without such themes.
final class MacroFigures {
    let themes: Int
    // Each interval costs as much as all the rest, and a table of agreement as a whole wants one of them.
    private(set) lazy var precision = estimate(\.precision)
    private(set) lazy var recall = estimate(\.recall)
    private(set) lazy var f1 = estimate(\.f1)
    let kappa: Measured
    let ac1: Measured
    let alpha: Measured
    /// The four cells of each theme.
    private let sums: ResampledSums

    init(_ counts: PairCounts, bootstrap: inout SumsBootstrap) {
        let coded = counts.cells.filter { $0[0].reduce(0, +) + $0[1].reduce(0, +) > 0 }
        sums = bootstrap.sums(of: coded.flatMap { $0 })
        func mean(_ value: ([Double]) -> Measured) -> Measured {
            Self.mean(coded.compactMap { value($0.map { Double($0.reduce(0, +)) }).number })
        }
        themes = coded.count
        kappa = mean { CohenKappa.value(PairFigures.table($0)) }
        ac1 = mean { GwetAC1.value(PairFigures.table($0)) }
        alpha = mean(PairFigures.alpha)
    }

    /// A mean without its interval. Cost: a pass over the themes.
    func value(_ measure: (DetectionMeasures) -> Measured) -> Measured { Self.meanOfThemes(sums.whole, measure) }

    private func estimate(_ measure: (DetectionMeasures) -> Measured) -> AgreementEstimate {
        sums.estimate { Self.meanOfThemes($0, measure) }
    }

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
