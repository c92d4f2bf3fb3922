import CorpusModel

extension SplitMix64 {
    /// Fisher and Yates. The bias of the remainder is below one in 2^40 for any corpus.
    mutating func shuffle(_ items: inout [Int]) {
        for last in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(last, Int(next() % UInt64(last + 1))) }
    }
}
