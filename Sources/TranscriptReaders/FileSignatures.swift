/// How zip archives begin, and what stands in their bytes.
enum ZipSignature {
    static let member: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    static let empty: [UInt8] = [0x50, 0x4B, 0x05, 0x06]

    /// Whether a member's name stands in the archive's bytes.
    static func holds(_ name: String, _ bytes: [UInt8]) -> Bool { ByteSearch.holds(Array(name.utf8), bytes) }
}

/// Whether bytes stand somewhere in others (Horspool 1980, "Practical fast searching in strings": the byte under the name's last one says how far to go on).
enum ByteSearch {
    static func holds(_ name: [UInt8], _ bytes: [UInt8]) -> Bool {
        var steps = [Int](repeating: name.count, count: 256)
        for (index, byte) in name.dropLast().enumerated() { steps[Int(byte)] = name.count - 1 - index }
        return bytes.withUnsafeBufferPointer { buffer in
            var start = 0
            while start + name.count <= buffer.count {
                let last = buffer[start + name.count - 1]
                if last == name[name.count - 1], name.indices.allSatisfy({ buffer[start + $0] == name[$0] }) { return true }
                start += steps[Int(last)]
            }
            return false
        }
    }
}
