/// Groups of numbers while they are collected: what `GroupedColumn` reads.
struct GroupedNumbers {
    private(set) var starts: [UInt32] = [0]
    private(set) var values: [UInt32] = []

    mutating func append(_ group: some Sequence<UInt32>) {
        values.append(contentsOf: group)
        starts.append(UInt32(values.count))
    }

    /// Turns pairs around: for each key below `count` the values, in the order they come in. Cost: linear.
    init(count: Int, pairs: [(key: UInt32, value: UInt32)]) {
        var starts = [UInt32](repeating: 0, count: count + 1)
        for pair in pairs { starts[Int(pair.key) + 1] += 1 }
        for place in 0..<count { starts[place + 1] += starts[place] }
        var next = starts
        var values = [UInt32](repeating: 0, count: pairs.count)
        for pair in pairs {
            values[Int(next[Int(pair.key)])] = pair.value
            next[Int(pair.key)] += 1
        }
        self.starts = starts
        self.values = values
    }

    init() {}
}
