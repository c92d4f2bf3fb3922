/// Kuder and Richardson's formula 20: how far items that are met or not met in a case go together.
///
/// KR-20 = k/(k − 1) · (1 − Σ pᵢ(1 − pᵢ) / σ²), with k items, p the share of cases that have item i and σ² the variance of the cases' sums, over n and not
/// n − 1 as p(1 − p) is (Kuder & Richardson 1937, Psychometrika 2, equation 20; Cronbach's alpha of items that are 0 or 1). LIWC-22 tells it of the words of a
/// category over texts (Boyd et al. 2022). Items that no case has say nothing and are left out; it is not defined for fewer than two items or where all sums are
/// the same, and can be below 0.
public struct KuderRichardson: Hashable, Sendable {
    public let value: Double?
    /// Items that some case has.
    public let items: Int
    public let cases: Int

    /// Under six cases it is not told, as intervals are not (DESIGN §4.1).
    public static let casesNeeded = RatioInterval.unitsNeeded

    /// - Parameter cases: for each case the items that it has, each once, as numbers from 0. Cost: linear.
    public init(_ cases: [Set<Int>]) {
        var met: [Int: Int] = [:]
        for items in cases { for item in items { met[item, default: 0] += 1 } }
        items = met.count
        self.cases = cases.count
        guard met.count > 1, cases.count >= Self.casesNeeded else {
            value = nil
            return
        }
        let (n, k) = (Double(cases.count), Double(met.count))
        // In whole numbers as far as they go: n² · variance of the sums, and n² · Σ p(1 − p).
        let sum = cases.reduce(0) { $0 + $1.count }
        let spread = cases.count * cases.reduce(0) { $0 + $1.count * $1.count } - sum * sum
        let own = met.values.reduce(0) { $0 + $1 * (cases.count - $1) }
        guard spread > 0, n > 0 else {
            value = nil
            return
        }
        value = k / (k - 1) * (1 - Double(own) / Double(spread))
    }

    /// What a table says of the value: `KR-20`, or why there is none.
    public var method: String {
        if cases < Self.casesNeeded { return "n/a: \(cases) transcripts, \(Self.casesNeeded) needed" }
        if items < 2 { return "n/a: \(items) entries with a hit, 2 needed" }
        return value == nil ? "n/a: all transcripts have the same sum" : "KR-20"
    }
}
