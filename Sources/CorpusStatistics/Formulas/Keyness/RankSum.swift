/// The rank sum of one sample among both (Wilcoxon 1945; Mann & Whitney 1947; for words Kilgarriff 2001): rates of texts, not words, are compared.
public enum RankSum {
    /// The sum of the first sample's ranks in both together; equal values share their mean rank. Cost: sorting.
    public static func ranks(_ one: [Double], _ other: [Double]) -> Double {
        let all = (one + other).sorted()
        var ranks: [Double: Double] = [:]
        var place = 0
        while place < all.count {
            let end = all[place...].prefix { $0 == all[place] }.endIndex
            ranks[all[place]] = Double(place + 1 + end) / 2
            place = end
        }
        return one.reduce(0) { $0 + (ranks[$1] ?? 0) }
    }

    /// U = rank sum − n (n + 1) / 2 of the first sample.
    public static func u(_ one: [Double], _ other: [Double]) -> Double {
        ranks(one, other) - Double(one.count) * Double(one.count + 1) / 2
    }
}
