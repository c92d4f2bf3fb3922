/// Sorts nodes by columns of ranks: the first column sorts all, each further one only those that are still equal. Equal nodes stay in text order.
struct RankOrder {
    private let columns: [RankColumn]

    init(_ columns: [RankColumn]) { self.columns = columns }

    /// `places` in ascending order are given back sorted. Cost: a pass over all for the first column, then n log n within runs of equal nodes.
    func sorted(_ places: [Int]) -> [Int] {
        var order = places.map { UInt64($0) }
        if columns.isEmpty { return places }
        var runs = [0..<order.count]
        for column in columns {
            var next: [Range<Int>] = []
            for run in runs { sort(&order, run, column, &next) }
            runs = next
            if runs.isEmpty { break }
        }
        return order.map { Int($0) }
    }

    /// Sorts a run and tells which parts of it are still equal.
    private func sort(_ order: inout [UInt64], _ run: Range<Int>, _ column: RankColumn, _ equal: inout [Range<Int>]) {
        // A rank above a place: numbers that are sorted as they are.
        var keys = order[run].map { UInt64(column[Int($0)]) << 32 | $0 }
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
