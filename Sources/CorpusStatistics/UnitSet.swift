/// A set of unit numbers as bits.
struct UnitSet: Sendable {
    private var bits: [UInt64]

    init(_ members: some Sequence<Int>, of count: Int) {
        bits = [UInt64](repeating: 0, count: (count + 63) / 64)
        for member in members { bits[member / 64] |= 1 << UInt64(member % 64) }
    }

    var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

    func contains(_ member: Int) -> Bool { bits[member / 64] >> UInt64(member % 64) & 1 == 1 }

    /// The members that both sets have.
    func intersection(_ other: UnitSet) -> UnitSet {
        var result = self
        for word in bits.indices { result.bits[word] &= other.bits[word] }
        return result
    }

    /// How many members both sets have.
    func countShared(with other: UnitSet) -> Int {
        var count = 0
        for word in bits.indices { count += (bits[word] & other.bits[word]).nonzeroBitCount }
        return count
    }

    var members: [Int] {
        bits.indices.flatMap { word in (0..<64).filter { bits[word] >> UInt64($0) & 1 == 1 }.map { word * 64 + $0 } }
    }
}
