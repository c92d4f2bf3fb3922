import CorpusModel

/// The same numbers on every machine from the same seed.
public typealias SeededNumbers = SplitMix64

extension SplitMix64 {
    /// A number below `bound`.
    public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    public mutating func pick<T>(_ values: [T]) -> T { values[below(values.count)] }
}
