/// Text on one line: each line end or tab becomes a space, and none where a space stands before it already.
public enum OneLine {
    /// Changes the bytes from a place on. Cost: one pass, eight bytes at a time where nothing is to be changed.
    public static func make(_ bytes: inout [UInt8], from first: Int = 0) {
        guard hasControls(bytes, from: first) else { return }
        var kept = first
        for at in first..<bytes.count {
            let isBreak = bytes[at] == 0x0A || bytes[at] == 0x09 || bytes[at] == 0x0D
            if isBreak, kept > first, bytes[kept - 1] == 0x20 { continue }
            bytes[kept] = isBreak ? 0x20 : bytes[at]
            kept += 1
        }
        bytes.removeLast(bytes.count - kept)
    }

    /// Whether a byte below 0x20 is among them.
    private static func hasControls(_ bytes: [UInt8], from first: Int) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var at = first
            while at + 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                if (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 != 0 { return true }
                at += 8
            }
            return bytes[at...].contains { $0 < 0x20 }
        }
    }
}
