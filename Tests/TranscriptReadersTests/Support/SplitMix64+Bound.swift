import CorpusModel

extension SplitMix64 {
    /// A number from 0 up to and without a bound.
    mutating func next(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
