/// Sorts nodes by columns of ranks: the first column sorts all, each further one only those that are still equal. Equal nodes stay in text order.
struct RankOrder {
    private let columns: [RankColumn]
    private var order: [UInt64] = []
    /// A run's ranks above its places: numbers that are sorted as they are.
    private var keys: [UInt64] = []

    init(_ columns: [RankColumn]) { self.columns = columns }

    /// `places` in ascending order are given back sorted. Cost: n log n for each column, over the nodes that the columns before it left equal.
    mutating func sorted(_ places: [Int]) -> [Int] {
        if columns.isEmpty { return places }
        order = places.map { UInt64($0) }
        var runs = [0..<order.count]
        for column in columns where !runs.isEmpty {
            var equal: [Range<Int>] = []
            for run in runs { sort(run, column, &equal) }
            runs = equal
        }
        return order.map { Int($0) }
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
