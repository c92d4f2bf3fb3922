/// Which ASCII characters other than letters and digits a stretch of text has: what rules for rare signs ask first.
public struct TextSigns: Sendable, Equatable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    /// A full stop that no white space follows, as in *ordret.dk*.
    public internal(set) var hasTightDot = false

    init() {}

    /// The signs of a string.
    public init(_ signs: StaticString) {
        signs.withUTF8Buffer { for byte in $0 { insert(byte) } }
    }

    public func isDisjoint(with other: TextSigns) -> Bool { low & other.low | high & other.high == 0 }

    @inline(__always)
    mutating func insert(_ byte: UInt8) {
        if byte < 0x40 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 0x3F) }
    }
}
