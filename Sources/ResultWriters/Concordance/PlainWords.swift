/// Words whose characters are plain, as `ConcordanceBytes` says, without the spaces at their ends: a column is a character, and a character begins at each byte that continues none.
struct PlainWords {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The columns that they take.
    let columns: Int

    /// `nil` where some character is not plain. Cost: a look at each byte.
    init?(_ words: UnsafeBufferPointer<UInt8>) {
        var (start, end) = (0, words.count)
        while start < end, words[start] == 0x20 { start += 1 }
        while start < end, words[end - 1] == 0x20 { end -= 1 }
        bytes = UnsafeBufferPointer(rebasing: words[start..<end])
        var (at, columns) = (0, 0)
        while at < bytes.count {
            let length = Self.plain(bytes, at)
            guard length > 0 else { return nil }
            at += length
            columns += 1
        }
        self.columns = columns
    }

    /// The bytes of the plain character at a place; 0 where there is none.
    @inline(__always)
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        let first = bytes[at]
        if first < 0x80 { return first >= 0x20 && first < 0x7F ? 1 : 0 }
        guard at + 1 < bytes.count, bytes[at + 1] & 0xC0 == 0x80 else { return 0 }
        let second = bytes[at + 1]
        switch first {
        case 0xC3: return 2
        // U+00AD, the soft hyphen, takes no column; before U+00A0 are controls.
        case 0xC2: return second >= 0xA0 && second != 0xAD ? 2 : 0
        // U+2010 to U+201F are dashes and quotation marks, U+2026 the ellipsis.
        case 0xE2:
            guard second == 0x80, at + 2 < bytes.count else { return 0 }
            return 0x90...0x9F ~= bytes[at + 2] || bytes[at + 2] == 0xA6 ? 3 : 0
        default: return 0
        }
    }

    /// As much of the beginning as leaves room for `…` where not all of it fits. Cost: the bytes of it.
    func beginning(within room: Int) -> UnsafeBufferPointer<UInt8> {
        guard columns > room else { return bytes }
        var (at, left) = (0, room - 1)
        while at < bytes.count {
            if bytes[at] & 0xC0 != 0x80 {
                guard left > 0 else { break }
                left -= 1
            }
            at += 1
        }
        return UnsafeBufferPointer(rebasing: bytes[..<at])
    }

    /// The same of the end.
    func end(within room: Int) -> UnsafeBufferPointer<UInt8> {
        guard columns > room else { return bytes }
        var (at, left) = (bytes.count, room - 1)
        while left > 0 {
            at -= 1
            if bytes[at] & 0xC0 != 0x80 { left -= 1 }
        }
        return UnsafeBufferPointer(rebasing: bytes[at...])
    }
}
