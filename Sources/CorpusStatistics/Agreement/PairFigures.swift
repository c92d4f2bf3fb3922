/// The figures of a two-by-two table with their intervals.
struct PairFigures {
    let cells: [Double]
    let precision: AgreementEstimate
    let recall: AgreementEstimate
    let f1: AgreementEstimate
    let percent: Measured
    let kappa: AgreementEstimate
    let pi: Measured
    let brennanPrediger: Measured
    let ac1: AgreementEstimate
    let alpha: AgreementEstimate

    /// - Parameter sums: of the four cells.
    init(_ sums: ResampledSums) {
        let table = Self.table(sums.whole)
        cells = sums.whole
        precision = sums.estimate { Self.detection($0).precision }
        recall = sums.estimate { Self.detection($0).recall }
        f1 = sums.estimate { Self.detection($0).f1 }
        percent = PercentAgreement.value(table)
        kappa = sums.estimate { CohenKappa.value(Self.table($0)) }
        pi = ScottPi.value(table)
        brennanPrediger = BrennanPrediger.value(table)
        ac1 = sums.estimate { GwetAC1.value(Self.table($0)) }
        alpha = sums.estimate(Self.alpha)
    }

    static func table(_ cells: [Double]) -> TwoCoderTable {
        TwoCoderTable(both: cells[0], firstOnly: cells[1], secondOnly: cells[2], neither: cells[3])
    }

    /// - Parameter first: where the four cells begin.
    static func detection(_ cells: [Double], from first: Int = 0) -> DetectionMeasures {
        DetectionMeasures(truePositives: cells[first], falsePositives: cells[first + 2], falseNegatives: cells[first + 1])
    }

    /// Two coders: a unit on which they differ adds 2 / (2 − 1) to Σ o(c, k) δ(c, k).
    static func alpha(_ cells: [Double]) -> Measured {
        let differing = cells[1] + cells[2]
        return KrippendorffAlpha.binary(disagreement: 2 * differing, present: 2 * cells[0] + differing, absent: 2 * cells[3] + differing)
    }
}
