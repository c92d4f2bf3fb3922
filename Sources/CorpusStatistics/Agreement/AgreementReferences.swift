/// A published or recomputed value of a formula, beside what this program computes.
public struct AgreementReference: Sendable {
    /// The column that holds the formula in tables.
    public let formula: String
    public let name: String
    public let expected: Double
    /// Who published it, or how it was recomputed.
    public let source: String
    /// Half of the last published digit, or 1e-6.
    public let tolerance: Double
    public let computed: Double?

    public var isMet: Bool { computed.map { ($0 - expected).magnitude <= tolerance } ?? false }
}

/// The reference values of the formulas of agreement, for `ordret statistics verify` and the tests.
public enum AgreementReferences {
    public static let all: [AgreementReference] = binary + categories + manyCoders + sets

    /// Two coders, one code: (a, b, c, d) = both, first alone, second alone, neither.
    private static let binary: [AgreementReference] = [
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
            AgreementReference(
                formula: value.0, name: "\(name) a,b,c,d = \(counts)", expected: expected, source: "recomputed from the formula", tolerance: 1e-6,
                computed: value.1.number)
        }
    }

    /// More than two categories.
    private static let categories: [AgreementReference] = [
        AgreementReference(
            formula: "kappa", name: "200 units, 3 categories", expected: 0.492, source: "Cohen 1960, table 1 (p_o 0.70, p_c 0.41)", tolerance: 5e-4,
            computed: CohenKappa.value(
                TwoCoderTable(categories: 3, counts: [0.44, 0.05, 0.01, 0.07, 0.20, 0.03, 0.09, 0.05, 0.06].map { ($0 * 200).rounded() })
            ).number)
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

    private static let manyCoders: [AgreementReference] = [
        AgreementReference(
            formula: "alpha", name: "4 coders, 12 units, values missing, nominal", expected: 0.743421, source: "Krippendorff 2011 (.743), recomputed",
            tolerance: 1e-6, computed: KrippendorffAlpha.value(krippendorffUnits).number),
        AgreementReference(
            formula: "fleiss_kappa", name: "30 patients, 6 psychiatrists, 5 diagnoses", expected: 0.430, source: "Fleiss 1971, table 1",
            tolerance: 5e-4,
            computed: FleissKappa.value(fleissUnits).number),
    ]

    /// MASI distances, exact thirds (Passonneau 2006).
    private static let sets: [AgreementReference] = [
        ("equal", ["a"], ["a"], 0), ("one within the other, 1 of 2", ["a"], ["a", "b"], 1 - 1.0 / 3),
        ("overlap, 1 of 3", ["a", "b"], ["b", "c"], 1 - 1.0 / 9),
        ("nothing shared", ["a"], ["b"], 1),
    ].map { name, one, other, expected in
        AgreementReference(
            formula: "masi_distance", name: name, expected: expected, source: "Passonneau 2006, section 3", tolerance: 1e-6,
            computed: MASIDistance.value(Set(one), Set(other)))
    }
}
