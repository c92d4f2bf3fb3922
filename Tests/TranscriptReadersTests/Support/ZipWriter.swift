/// Writes zip archives of stored members, also broken ones: just enough to make the tests' documents.
struct ZipWriter {
    private var content: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: String, _ bytes: [UInt8], declaredSize: Int? = nil, isEncrypted: Bool = false) {
        let name = Array(name.utf8)
        let offset = content.count
        let size = declaredSize ?? bytes.count
        // Version 2.0, UTF-8 names, stored; 1 January 1980.
        let common =
            le16(20) + le16(isEncrypted ? 0x0801 : 0x0800) + le16(0) + le16(0) + le16(0x21) + le32(Self.crc32(bytes)) + le32(UInt32(bytes.count))
            + le32(UInt32(size))
        content += le32(0x0403_4B50) + common + le16(UInt16(name.count)) + le16(0) + name + bytes
        directory += le32(0x0201_4B50) + le16(20) + common + le16(UInt16(name.count)) + le16(0) + le16(0) + le16(0) + le16(0) + le32(0)
        directory += le32(UInt32(offset)) + name
        count += 1
    }

    /// Names that mean the bytes of the first member, as in a zip bomb.
    mutating func addAliases(_ names: [String]) {
        let first = directory
        for name in names {
            var entry = first.prefix(46)
            entry.replaceSubrange(28..<30, with: le16(UInt16(name.utf8.count)))
            directory += entry + Array(name.utf8)
            count += 1
        }
    }

    mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    func finished() -> [UInt8] {
        let end = le32(0x0605_4B50) + le16(0) + le16(0) + le16(UInt16(count)) + le16(UInt16(count))
        return content + directory + end + le32(UInt32(directory.count)) + le32(UInt32(content.count)) + le16(0)
    }

    /// CRC-32 (ISO 3309), bit by bit: test documents are small.
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }

    private func le16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
    private func le32(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * UInt32($0)) & 0xFF) } }
}
