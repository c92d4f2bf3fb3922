/// The file that holds a dictionary: header, table of places, marks, endings, entries, in this order and without gaps.
///
/// All numbers are little-endian, whatever the machine. The header has 88 bytes: the magic, format, number of forms, number of readings, number of slots (a power
/// of two), number of endings, bytes of the endings, bytes of the entries, nothing (4 bytes each from the format on), the checksum of all other bytes (8 bytes), the digest of
/// the source (32 bytes) and 8 bytes of nothing.
///
/// *Slots*: 4 bytes each, the offset of an entry plus one, or 0. The home of a form is its hash modulo the number of slots; the search goes on to the next
/// slot until it finds the form or an empty slot. *Marks*: a byte a slot, eight more bits of the hash, so that few foreign entries are looked at.
/// *Endings*: 4 bytes of offset each, then for each: word class, traits, letters to take off the form's end, and the ending to put on (length, bytes).
/// *Entries*: length of the form, its bytes, number of readings, and for each the number of its ending (2 bytes).
enum DictionaryLayout {
    static let magic = Array("ORDRETDD".utf8)
    static let format = 1
    static let headerBytes = 88
    static let checksumAt = 40
    static let digestAt = 48
    static let longestForm = 127

    /// FNV-1a (Fowler, Noll, Vo), 64 bits, with the high half folded in.
    static func hash(_ form: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let hash = FNV1a.hash(form)
        return hash ^ hash >> 32
    }

    /// Of a whole file but for the place of the checksum itself; 8 bytes a step, so that checking a file costs milliseconds.
    static func checksum(header: [UInt8], body: UnsafeRawBufferPointer) -> UInt64 {
        let rest = Array(header[..<checksumAt]) + header[(checksumAt + 8)...]
        return checksum(body) &+ 3 &* rest.withUnsafeBytes { checksum($0) }
    }

    /// A single changed bit always shows.
    private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = UInt64(bytes.count)
        var at = 0
        while at + 8 <= bytes.count {
            sum = (sum ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))) &* 0x9E37_79B9_7F4A_7C15
            sum ^= sum >> 29
            at += 8
        }
        while at < bytes.count {
            sum = (sum ^ UInt64(bytes[at])) &* 0x100_0000_01B3
            at += 1
        }
        return sum
    }
}
