import CorpusModel

/// The rows of two coders in the table of themes.
struct PairRows {
    private let study: AgreementStudy
    private let pair: PairFiguresAtHand.Pair
    private let counts: PairCounts
    private let options: AgreementOptions

    init(_ study: AgreementStudy, _ pair: PairFiguresAtHand.Pair, _ options: AgreementOptions) {
        self.study = study
        self.pair = pair
        counts = pair.counts
        self.options = options
    }

    /// Each theme that somebody gave (every theme of the list has a row, zero rows too), the labels together, the means.
    func cells(_ bootstrap: inout SumsBootstrap) -> [[Cell]] {
        var rows = counts.themes.indices.map { place in theme(place, &bootstrap) }
        rows.append(micro)
        rows.append(macro(&bootstrap))
        return rows
    }

    private func theme(_ place: Int, _ bootstrap: inout SumsBootstrap) -> [Cell] {
        let theme = study.scheme.themes[counts.themes[place]]
        let total = counts.total(place)
        let head: [Cell] = [.text("theme"), .text(theme.id), .text(theme.labelDanish), .text(theme.labelEnglish)] + size
        let positives = total[0] + total[1]
        guard positives >= options.leastPositives else {
            let ratios = [Cell](repeating: .missing, count: AgreementColumns.ratios)
            return head + numbers(total) + ratios + [
                .text("n/a: \(positives) \(positives == 1 ? "positive" : "positives"), \(options.leastPositives) needed")
            ]
        }
        return head + figures(total, PairFigures(bootstrap.sums(of: counts.cells[place])))
    }

    private var micro: [Cell] {
        [.text("micro"), .missing, .missing, .missing] + size + figures(counts.pooled.map { $0.reduce(0, +) }, pair.micro)
    }

    private func macro(_ bootstrap: inout SumsBootstrap) -> [Cell] {
        let means = pair.macro
        let (precision, recall) = MacroFigures.detection(counts, bootstrap: &bootstrap)
        let ratios: [Cell] =
            precision.cells + recall.cells + means.f1.cells + [
                .missing, .number(means.kappa.number), .missing, .missing, .missing, .missing,
            ]
            + [.number(means.ac1.number), .missing, .missing, .number(means.alpha.number), .missing, .missing, .missing]
        let blank = [Cell](repeating: .missing, count: AgreementColumns.numbers)
        let method = AgreementMethod.text([("f1", means.f1)], options) + "; means over \(means.themes) themes that the first coder gave"
        return [.text("macro"), .missing, .missing, .missing] + size + blank + ratios + [.text(method)]
    }

    private var size: [Cell] { [.integer(counts.transcripts), .integer(counts.turns)] }

    /// tp, fp, fn, tn, support, and the shares of the first coder's and of both coders' values that are present.
    private func numbers(_ cells: [Int]) -> [Cell] {
        let units = cells.reduce(0, +)
        let support = cells[0] + cells[1]
        return [
            .integer(cells[0]), .integer(cells[2]), .integer(cells[1]), .integer(cells[3]), .integer(support),
            .number(units > 0 ? Double(support) / Double(units) : nil),
        ]
    }

    private func figures(_ cells: [Int], _ figures: PairFigures) -> [Cell] {
        let ratios: [Cell] =
            figures.precision.cells + figures.recall.cells + figures.f1.cells + [.number(figures.percent.number)] + figures.kappa.cells
            + [.number(figures.pi.number), .number(figures.brennanPrediger.number)] + figures.ac1.cells + figures.alpha.cells + [.missing]
        let estimates = [
            ("precision", figures.precision), ("recall", figures.recall), ("f1", figures.f1), ("kappa", figures.kappa), ("ac1", figures.ac1),
            ("alpha", figures.alpha),
        ]
        return numbers(cells) + ratios + [.text(AgreementMethod.text(estimates, options))]
    }
}

extension AgreementEstimate {
    /// The value and its bounds.
    var cells: [Cell] { [.number(number), .number(bounds?.low), .number(bounds?.high)] }
}
