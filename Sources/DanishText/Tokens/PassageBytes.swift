import CorpusModel

/// The bytes of a passage where they lie, in the transcript's text: nothing is copied, and every read is checked.
struct PassageBytes: RandomAccessCollection {
    private let buffer: UnsafeBufferPointer<UInt8>

    /// A range of the text's bytes, which must outlive the passage.
    init(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) {
        precondition(range.start >= 0 && range.end <= text.count, "a turn's range is inside the text")
        buffer = UnsafeBufferPointer(rebasing: text[range.start..<range.end])
    }

    var startIndex: Int { 0 }
    var endIndex: Int { buffer.count }

    @inline(__always)
    subscript(offset: Int) -> UInt8 {
        precondition(UInt(bitPattern: offset) < UInt(bitPattern: buffer.count), "an offset inside the passage")
        return buffer[offset]
    }

    /// A stretch of them; it must not outlive the passage.
    @inline(__always)
    func stretch(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
        precondition(start >= 0 && start <= end && end <= buffer.count, "a stretch inside the passage")
        return UnsafeBufferPointer(rebasing: buffer[start..<end])
    }

    /// The first offset of a range whose byte is marked in a table of 256; the end of the range where there is none. Marked may be signs of ASCII below `A`
    /// and `[`, and only these are looked for where `areSigns` says so: eight letters and spaces are passed over at once then.
    func first(of marked: [Bool], areSigns: Bool, from start: Int, to end: Int) -> Int {
        precondition(start >= 0 && end <= buffer.count && marked.count == 256, "a range inside the passage, and a table of all bytes")
        let raw = UnsafeRawBufferPointer(buffer)
        return marked.withUnsafeBufferPointer { marked in
            var offset = start
            while offset < end {
                if areSigns, offset + 8 <= end {
                    let signs = Self.signs(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
                    offset += signs == 0 ? 8 : signs.trailingZeroBitCount >> 3
                    if signs == 0 { continue }
                }
                if marked[Int(buffer[offset])] { return offset }
                offset += 1
            }
            return end
        }
    }

    /// The top bit of each byte that is ASCII below `A` and no space, or `[`.
    private static func signs(_ word: UInt64) -> UInt64 {
        let top: UInt64 = 0x8080_8080_8080_8080
        let low = word & ~top
        let belowA = ~(low &+ 0x3F3F_3F3F_3F3F_3F3F)
        let isSpace = ~(((low ^ 0x2020_2020_2020_2020) &+ 0x7F7F_7F7F_7F7F_7F7F))
        let isBracket = ~(((low ^ 0x5B5B_5B5B_5B5B_5B5B) &+ 0x7F7F_7F7F_7F7F_7F7F))
        return (belowA & ~isSpace | isBracket) & ~word & top
    }
}
