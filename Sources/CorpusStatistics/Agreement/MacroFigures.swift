/// Means over the themes that the first coder coded at least once, each theme alike.
///
/// A theme that the second coder never gave has no precision and counts 0 in its mean, as it does in F1; κ, AC1 and α are means over the themes where they have
/// a value. Not defined without such themes.
struct MacroFigures {
    let themes: Int
    let precision: AgreementEstimate
    let recall: AgreementEstimate
    let f1: AgreementEstimate
    let kappa: Measured
    let ac1: Measured
    let alpha: Measured

    /// - Parameter boundsOfF1Alone: precision and recall have no intervals, which cost as much as that of F1 each.
    init(_ counts: PairCounts, bootstrap: inout SumsBootstrap, boundsOfF1Alone: Bool = false) {
        let coded = counts.cells.filter { $0[0].reduce(0, +) + $0[1].reduce(0, +) > 0 }
        let sums = bootstrap.sums(of: coded.flatMap { $0 })
        func estimate(_ value: (DetectionMeasures) -> Measured, hasBounds: Bool = true) -> AgreementEstimate {
            func meanOfThemes(_ cells: [Double]) -> Measured {
                // Without an array for each theme of each draw: there are hundreds of thousands.
                var (sum, themes) = (0.0, 0)
                for start in stride(from: 0, to: cells.count, by: 4) {
                    let theme = PairFigures.detection(cells, from: start)
                    guard theme.truePositives + theme.falseNegatives > 0 else { continue }
                    sum += value(theme).number ?? 0
                    themes += 1
                }
                return .ratio(sum, Double(themes))
            }
            return hasBounds ? sums.estimate(meanOfThemes) : AgreementEstimate(value: meanOfThemes(sums.whole), interval: .undefined)
        }
        func mean(_ value: ([Double]) -> Measured) -> Measured {
            Self.mean(coded.compactMap { value($0.map { Double($0.reduce(0, +)) }).number })
        }
        themes = coded.count
        precision = estimate(\.precision, hasBounds: !boundsOfF1Alone)
        recall = estimate(\.recall, hasBounds: !boundsOfF1Alone)
        f1 = estimate(\.f1)
        kappa = mean { CohenKappa.value(PairFigures.table($0)) }
        ac1 = mean { GwetAC1.value(PairFigures.table($0)) }
        alpha = mean(PairFigures.alpha)
    }

    private static func mean(_ values: [Double]) -> Measured {
        .ratio(values.reduce(0, +), Double(values.count))
    }
}
