/// Agreement of coders.
extension ReferenceValue {
    static var agreement: [ReferenceValue] { binary + categories + manyCoders + sets }

    /// Two coders, one code: (a, b, c, d) = both, first alone, second alone, neither.
    private static let binary: [ReferenceValue] = [
        ("common code", [14, 2, 3, 13], [0.84375, 0.6875, 0.687195, 0.6875, 0.687805, 0.692082]),
        ("rare code", [3, 2, 1, 194], [0.985, 0.659091, 0.658994, 0.97, 0.984310, 0.659847]),
    ].flatMap { name, cells, expected in
        let table = PairFigures.table(cells)
        let values = [
            ("agreement", PercentAgreement.value(table)), ("kappa", CohenKappa.value(table)), ("scott_pi", ScottPi.value(table)),
            ("brennan_prediger", BrennanPrediger.value(table)), ("ac1", GwetAC1.value(table)), ("alpha", PairFigures.alpha(cells)),
        ]
        let counts = cells.map { String(Int($0)) }.joined(separator: ",")
        return zip(values, expected).map { value, expected in
            ReferenceValue(value.0, "\(name) a,b,c,d = \(counts)", "recomputed from the formula", expected, within: 1e-6, value.1)
        }
    }

    /// More than two categories.
    private static let categories: [ReferenceValue] = [
        ReferenceValue(
            "kappa", "200 units, 3 categories", "Cohen 1960, table 1 (p_o 0.70, p_c 0.41)", 0.492, within: 5e-4,
            CohenKappa.value(
                TwoCoderTable(categories: 3, counts: [0.44, 0.05, 0.01, 0.07, 0.20, 0.03, 0.09, 0.05, 0.06].map { ($0 * 200).rounded() })))
    ]

    /// Four coders, twelve units, values missing (Krippendorff 2011, p. 3; `nil` is a coder who did not code the unit).
    static let krippendorffUnits: [[Int]] = [
        [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [5, 5, 5], [1, 1],
        [3],
    ]

    /// Fleiss (1971), table 1: thirty patients, six psychiatrists each, five diagnoses.
    static let fleissUnits: [[Int]] = [
        [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0], [2, 0, 4, 0, 0], [0, 0, 4, 0, 2], [2, 0, 3, 1, 0],
        [2, 0, 0, 4, 0], [0, 0, 0, 0, 6], [1, 0, 0, 5, 0], [1, 1, 0, 4, 0], [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1], [0, 0, 5, 0, 1],
        [3, 0, 0, 1, 2], [5, 1, 0, 0, 0], [0, 2, 0, 4, 0], [1, 0, 2, 0, 3], [0, 0, 0, 0, 6], [0, 1, 0, 5, 0], [0, 2, 0, 1, 3], [2, 0, 0, 4, 0],
        [1, 0, 0, 4, 1], [0, 5, 0, 1, 0], [4, 0, 0, 0, 2], [0, 2, 0, 4, 0], [1, 0, 5, 0, 0], [0, 0, 0, 0, 6],
    ]

    private static let manyCoders: [ReferenceValue] = [
        ReferenceValue(
            "alpha", "4 coders, 12 units, values missing, nominal", "Krippendorff 2011 (.743), recomputed", 0.743421, within: 1e-6,
            KrippendorffAlpha.value(krippendorffUnits)),
        ReferenceValue(
            "fleiss_kappa", "30 patients, 6 psychiatrists, 5 diagnoses", "Fleiss 1971, table 1", 0.430, within: 5e-4, FleissKappa.value(fleissUnits)),
    ]

    /// MASI distances, exact thirds (Passonneau 2006).
    private static let sets: [ReferenceValue] = [
        ("equal", ["a"], ["a"], 0), ("one within the other, 1 of 2", ["a"], ["a", "b"], 1 - 1.0 / 3),
        ("overlap, 1 of 3", ["a", "b"], ["b", "c"], 1 - 1.0 / 9),
        ("nothing shared", ["a"], ["b"], 1),
    ].map { name, one, other, expected in
        ReferenceValue(
            "masi_distance", name, "Passonneau 2006, section 3", expected, within: 1e-6, MASIDistance.value(Set(one), Set(other)))
    }
}
