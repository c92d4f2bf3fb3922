import CorpusCounting
import CorpusStatistics

/// The items of two subcorpora that pass the filters of a keyness table. Many have the same counts, above all rare ones: what counts decide is computed once for each pair
/// of counts.
struct ComparedItems {
    private(set) var items: [FrequencyItems.Item] = []
    /// For each item its place in `pairs`.
    private(set) var pairNumbers: [UInt32] = []
    private(set) var pairs: [FrequencyPair] = []
    /// How many items have each pair.
    private(set) var itemCounts: [Int] = []
    /// The items before they were filtered.
    private(set) var all = 0

    private struct Hits: Hashable {
        let target: Int
        let reference: Int
    }

    /// Cost: some instructions and a hash for each item.
    init(_ target: FrequencyCounts.Group, _ reference: FrequencyCounts.Group, _ layout: KeynessTable.Layout) {
        var numbers: [Hits: UInt32] = [:]
        items.reserveCapacity(target.items.count + reference.items.count)
        pairNumbers.reserveCapacity(items.capacity)
        target.items.forEach(beside: reference.items) { item, one, other in
            all += 1
            guard one.hits + other.hits >= layout.minimum else { return }
            let key = Hits(target: one.hits, reference: other.hits)
            let isNew = numbers[key] == nil
            let number = numbers[key] ?? UInt32(pairs.count)
            let pair =
                isNew
                ? FrequencyPair(
                    hits: one.hits, words: max(one.hits, target.words), referenceHits: other.hits, referenceWords: max(other.hits, reference.words))
                : pairs[Int(number)]
            guard layout.informants == 0 || (pair.isOfTarget ? one : other).informants.count >= layout.informants else { return }
            if isNew {
                numbers[key] = number
                pairs.append(pair)
                itemCounts.append(0)
            }
            items.append(item)
            pairNumbers.append(number)
            itemCounts[Int(number)] += 1
        }
    }

    func entry(_ item: FrequencyItems.Item, of group: FrequencyCounts.Group) -> FrequencyCounts.Entry { group.items[item] ?? FrequencyCounts.Entry() }

    /// The value that the first items, by a value of each pair, have at least. Cost: a sort of the pairs.
    func least(of values: [Double], first limit: Int) -> Double {
        var before = 0
        for place in pairs.indices.sorted(by: { values[$0] > values[$1] }) {
            before += itemCounts[place]
            if before >= limit { return values[place] }
        }
        return -.infinity
    }
}
