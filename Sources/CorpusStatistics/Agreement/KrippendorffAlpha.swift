/// Krippendorff's α for any number of coders, with values missing, and any distance between categories
/// (Krippendorff 2004, Content Analysis, 2nd ed., §11.3; 2011, "Computing Krippendorff's alpha-reliability", eq. 1).
///
/// Over the units that two coders or more coded, each pair of values in a unit of m values counts 1 / (m − 1): the coincidences o(c, k), with margins n(c) and total n.
/// α = 1 − (n − 1) · Σ o(c, k) δ(c, k) / Σ n(c) n(k) δ(c, k), sums over ordered pairs. Not defined where all values are the same.
public enum KrippendorffAlpha {
    /// - Parameters:
    ///   - units: the values that coders gave each unit, missing ones left out; a unit of fewer than two is passed over.
    ///   - distance: 0 for a category with itself, alike both ways.
    public static func value(_ units: [[Int]], distance: (Int, Int) -> Double = nominal) -> Measured {
        let pairable = units.filter { $0.count > 1 }
        guard !pairable.isEmpty else { return .undefined(.noUnits) }
        let counts = Dictionary(pairable.joined().map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
        var expected = 0.0
        for (one, first) in counts { for (other, second) in counts { expected += Double(first * second) * distance(one, other) } }
        return value(
            disagreement: pairable.reduce(0) { $0 + disagreement($1, distance) }, expected: expected,
            values: Double(counts.reduce(0) { $0 + $1.value }))
    }

    /// 0 where two categories are the same, else 1.
    public static func nominal(_ one: Int, _ other: Int) -> Double { one == other ? 0 : 1 }

    /// What a unit adds to Σ o(c, k) δ(c, k): sums of it are all that a resample needs beside the n(c).
    static func disagreement(_ values: [Int], _ distance: (Int, Int) -> Double) -> Double {
        guard values.count > 1 else { return 0 }
        var sum = 0.0
        for one in values.indices { for other in values.indices where other != one { sum += distance(values[one], values[other]) } }
        return sum / Double(values.count - 1)
    }

    /// α of the sums. `expected` is Σ n(c) n(k) δ(c, k), `values` n.
    static func value(disagreement: Double, expected: Double, values: Double) -> Measured {
        guard values > 0 else { return .undefined(.noUnits) }
        return expected > 0 ? .value(1 - (values - 1) * disagreement / expected) : .undefined(.noVariance)
    }

    /// Of one code: `present` and `absent` values in pairable units; δ is 1 between them, so Σ n n δ = 2 · present · absent.
    static func binary(disagreement: Double, present: Double, absent: Double) -> Measured {
        value(disagreement: disagreement, expected: 2 * present * absent, values: present + absent)
    }
}
