/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for a seed on every machine.
struct SeededRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }

    /// Fisher and Yates. The bias of the remainder is below one in 2^40 for any corpus.
    mutating func shuffle(_ items: inout [Int]) {
        for last in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(last, Int(next() % UInt64(last + 1))) }
    }
}
