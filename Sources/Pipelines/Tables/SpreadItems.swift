import CorpusCounting

/// How often each part of a corpus says an item. Of an item only the parts that say it are kept, and those are few for most.
struct SpreadItems {
    /// The words of each part, in the order of the parts' names.
    let sizes: [Int]
    private var hits: [String: [(part: Int, hits: Int)]] = [:]

    /// - Parameter wanted: the items that will be asked for; all where it is `nil`. Cost: a look-up for each item that a part says.
    init(_ counts: DispersionCounts, _ wanted: Set<String>?) {
        let names = counts.parts.groups.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let groups = names.compactMap { counts.parts.groups[$0] }
        sizes = groups.map(\.words)
        for (part, group) in groups.enumerated() {
            if let wanted, wanted.count < group.items.count {
                for item in wanted { if let entry = group.items[item] { hits[item, default: []].append((part, entry.hits)) } }
            } else {
                for (item, entry) in group.items where wanted?.contains(item) ?? true { hits[item, default: []].append((part, entry.hits)) }
            }
        }
    }

    /// A number for each part.
    func hits(of item: String) -> [Int] {
        var all = [Int](repeating: 0, count: sizes.count)
        for (part, hits) in hits[item] ?? [] { all[part] = hits }
        return all
    }
}
