import CICU

/// What ICU says of a code point.
public struct CharacterClass: OptionSet, Sendable {
    public let rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }

    public static let letter = CharacterClass(rawValue: 1)
    public static let lowerCase = CharacterClass(rawValue: 2)
    public static let upperCase = CharacterClass(rawValue: 4)
    public static let digit = CharacterClass(rawValue: 8)
    public static let space = CharacterClass(rawValue: 16)
    public static let mark = CharacterClass(rawValue: 32)

    /// Latin letters by table, the rest by a call.
    private static let table: [CharacterClass] = (0..<0x250).map { CharacterClass(rawValue: ordret_character_class($0)) }

    public static func of(_ scalar: Unicode.Scalar) -> CharacterClass {
        scalar.value < 0x250 ? table[Int(scalar.value)] : CharacterClass(rawValue: ordret_character_class(Int32(scalar.value)))
    }

    /// White space, and two characters that are used as such without being it: the zero-width space and the byte order mark.
    public static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x20 || of(scalar).contains(.space) || scalar.value == 0x200B || scalar.value == 0xFEFF
    }

    /// Whether UTF-8 has nothing else.
    static func areBlank(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        if let first = bytes.first, first < 0x80, first > 0x20 { return false }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(isBlank)
    }

    /// Columns of a terminal that the text takes: wide characters two, combining ones none (UAX #11). Cost: a look at each byte of ASCII and Latin-1, else a call a
    /// character.
    public static func columns(of text: some StringProtocol) -> Int {
        if let string = text as? String { return columnsOf(string.utf8, string.unicodeScalars) }
        if let part = text as? Substring { return columnsOf(part.utf8, part.unicodeScalars) }
        return text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
    }

    /// Printable ASCII and the letters of Latin-1 take a column each: their number is that of the bytes that begin a character.
    @inline(__always)
    private static func columnsOf<Bytes: Sequence<UInt8>, Scalars: Sequence<Unicode.Scalar>>(_ bytes: Bytes, _ scalars: Scalars) -> Int {
        var count = 0
        for byte in bytes {
            switch byte {
            case 0x20..<0x7F: count += 1
            case 0xC3: count += 1
            case 0x80..<0xC0 where count > 0: continue
            default: return scalars.reduce(0) { $0 + columns(of: $1) }
            }
        }
        return count
    }

    public static func columns(of scalar: Unicode.Scalar) -> Int {
        scalar.value >= 0x20 && scalar.value < 0x7F ? 1 : Int(ordret_column_width(Int32(scalar.value)))
    }
}
