/// How zip archives begin, and what stands in their bytes.
enum ZipSignature {
    static let member: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    static let empty: [UInt8] = [0x50, 0x4B, 0x05, 0x06]

    /// Whether a member's name, or another word, stands in the bytes.
    static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
        let name = Array(name.utf8)
        guard bytes.count >= name.count else { return false }
        return bytes.withUnsafeBufferPointer { buffer in
            for start in 0...(buffer.count - name.count) where buffer[start] == name[0] {
                if name.indices.allSatisfy({ buffer[start + $0] == name[$0] }) { return true }
            }
            return false
        }
    }
}

/// The container of old Word files and of protected new ones.
enum OLE2 {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
}
