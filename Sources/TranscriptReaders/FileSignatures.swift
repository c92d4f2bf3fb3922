/// How zip archives begin, and what stands in their bytes.
enum ZipSignature {
    static let member: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    static let empty: [UInt8] = [0x50, 0x4B, 0x05, 0x06]

    /// Whether a member's name stands in the archive's bytes.
    static func holds(_ name: String, _ bytes: [UInt8]) -> Bool { ByteSearch.holds(Array(name.utf8), bytes) }
}

/// Whether bytes stand somewhere in others.
enum ByteSearch {
    static func holds(_ name: [UInt8], _ bytes: [UInt8]) -> Bool {
        guard bytes.count >= name.count else { return false }
        return bytes.withUnsafeBufferPointer { buffer in
            for start in 0...(buffer.count - name.count) where buffer[start] == name[0] {
                if name.indices.allSatisfy({ buffer[start + $0] == name[$0] }) { return true }
            }
            return false
        }
    }
}
