import CorpusModel

/// The generator of every draw: xoshiro256** 1.0 (Blackman & Vigna 2021, ACM TOMS 47(4)), its state filled by SplitMix64 from the seed.
///
/// The same seed gives the same numbers on every machine and in every version of Ordret.
public struct Xoshiro256StarStar: RandomNumberGenerator, Sendable {
    public static let name = "xoshiro256** (SplitMix64 seed)"
    private var state: (UInt64, UInt64, UInt64, UInt64)

    public init(seed: UInt64) {
        var filler = SplitMix64(seed: seed)
        state = (filler.next(), filler.next(), filler.next(), filler.next())
    }

    public mutating func next() -> UInt64 {
        let result = rotated(state.1 &* 5, by: 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = rotated(state.3, by: 45)
        return result
    }

    /// An integer from 0 up to `bound`, every one as likely (Lemire 2019: multiply, and reject the uneven rest).
    public mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "an integer below one or more")
        let bound = UInt64(bound)
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let threshold = (0 &- bound) % bound
            while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }

    private func rotated(_ value: UInt64, by bits: UInt64) -> UInt64 { (value << bits) | (value >> (64 - bits)) }
}
