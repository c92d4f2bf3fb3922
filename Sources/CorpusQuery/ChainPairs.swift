/// The pairs of words of a segment that phrases may begin with, as bits by a hash of both: of words side by side few are such a pair, and most others are told by one look.
struct ChainPairs {
    private let bits: [UInt64]
    /// One less than the number of bits, which is a power of two.
    private let mask: UInt64
    /// More pairs than this are not listed: then every pair may be one.
    private static let limit = 1 << 16

    /// Cost: the pairs, and room for thirty-two to sixty-four bits for each.
    init(_ chains: QueryChains, _ words: PhraseWords) {
        var count = 0
        chains.forEachBeginning { count += words[$0].count * words[$1].count }
        guard count <= Self.limit else {
            (bits, mask) = ([.max], 63)
            return
        }
        let size = 1 << max(12, Int.bitWidth - (count * 16).leadingZeroBitCount + 1)
        let mask = UInt64(size - 1)
        var bits = [UInt64](repeating: 0, count: size / 64)
        chains.forEachBeginning { first, second in
            for one in words[first] {
                for other in words[second] {
                    let bit = Self.hash(one, other) & mask
                    bits[Int(bit >> 6)] |= 1 << (bit & 63)
                }
            }
        }
        (self.bits, self.mask) = (bits, mask)
    }

    /// 1 where a phrase may begin with two words, else 0: for passes that take no branch.
    @inline(__always)
    func mayHold(_ first: UInt32, _ second: UInt32) -> UInt8 {
        let bit = Self.hash(first, second) & mask
        return UInt8(truncatingIfNeeded: bits.withUnsafeBufferPointer { $0[Int(truncatingIfNeeded: bit &>> 6)] } &>> (bit & 63)) & 1
    }

    /// The upper half of a product with the golden ratio (Knuth 1998, section 6.4).
    @inline(__always)
    private static func hash(_ first: UInt32, _ second: UInt32) -> UInt64 {
        ((UInt64(first) &<< 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15) &>> 32
    }
}
