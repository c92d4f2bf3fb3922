/// Sorts nodes by columns of ranks: the first column parts all, each further one only those that are still equal, and only as far as the order is asked for. Equal nodes stay in
/// text order.
struct RankOrder: Sendable {
    private let columns: [RankColumn]
    private var order: [UInt64]
    /// Nodes that the first column left equal, in their order; those before `settled` are sorted.
    private var runs: [Range<Int>] = []
    private var settled = 0
    /// A run's ranks above its places: numbers that are sorted as they are.
    private var keys: [UInt64] = []

    /// - Parameter places: in ascending order. Cost: a few instructions for each.
    init(_ places: [Int], _ columns: [RankColumn]) {
        self.columns = columns
        if let first = columns.first {
            (order, runs) = Self.distributed(places, first)
        } else {
            order = places.map { UInt64($0) }
        }
    }

    var count: Int { order.count }

    /// Some of the places as they are sorted, which the order was settled up to.
    func places(_ range: Range<Int>) -> [Int] { order[range].map { Int($0) } }

    /// Sorts the first of the nodes. Cost: n log n for each column, over the nodes that the columns before it left equal.
    mutating func settle(upTo end: Int) {
        while settled < runs.count, runs[settled].lowerBound < end {
            settle(runs[settled])
            settled += 1
        }
    }

    /// Sorts nodes that are equal by the first column by those after it.
    private mutating func settle(_ run: Range<Int>) {
        var equal = [run]
        for place in columns.indices.dropFirst() where !equal.isEmpty {
            var rest: [Range<Int>] = []
            for run in equal {
                if run.count <= Self.few { sortFew(run, from: place) } else { sort(run, columns[place], &rest) }
            }
            equal = rest
        }
    }

    /// All nodes in the order of the first column, by counting, and the parts that are equal there.
    private static func distributed(_ places: [Int], _ column: RankColumn) -> (order: [UInt64], equal: [Range<Int>]) {
        // What is missing has the last rank.
        let ranks = places.map { min(Int(column[$0]), column.bound) }
        var ends = [Int](repeating: 0, count: column.bound + 1)
        for rank in ranks { ends[rank] += 1 }
        var (start, equal) = (0, [Range<Int>]())
        for rank in ends.indices {
            let end = start + ends[rank]
            if end - start > 1 { equal.append(start..<end) }
            ends[rank] = start
            start = end
        }
        var order = [UInt64](repeating: 0, count: places.count)
        for (place, rank) in zip(places, ranks) {
            order[ends[rank]] = UInt64(place)
            ends[rank] += 1
        }
        return (order, equal)
    }

    /// Runs up to this length are sorted by all columns that are left at once: what a node has for them mostly stands together in memory.
    private static let few = 12

    /// Sorts a short run by a column and those after it, by insertion.
    private mutating func sortFew(_ run: Range<Int>, from first: Int) {
        for end in run.dropFirst() {
            let node = order[end]
            var at = end
            while at > run.lowerBound, precedes(node, order[at - 1], from: first) {
                order[at] = order[at - 1]
                at -= 1
            }
            order[at] = node
        }
    }

    /// Whether a node stands before another that comes before it in the text.
    private func precedes(_ one: UInt64, _ other: UInt64, from first: Int) -> Bool {
        for place in first..<columns.count {
            let (rank, otherRank) = (columns[place][Int(one)], columns[place][Int(other)])
            if rank != otherRank { return rank < otherRank }
        }
        return false
    }

    /// Sorts a run and tells which parts of it are still equal.
    private mutating func sort(_ run: Range<Int>, _ column: RankColumn, _ equal: inout [Range<Int>]) {
        keys.removeAll(keepingCapacity: true)
        for place in run { keys.append(UInt64(column[Int(order[place])]) << 32 | order[place]) }
        keys.sort()
        var start = run.lowerBound
        for (offset, key) in keys.enumerated() {
            let at = run.lowerBound + offset
            order[at] = key & 0xFFFF_FFFF
            if offset > 0, key >> 32 != keys[offset - 1] >> 32 {
                if at - start > 1 { equal.append(start..<at) }
                start = at
            }
        }
        if run.upperBound - start > 1 { equal.append(start..<run.upperBound) }
    }
}
