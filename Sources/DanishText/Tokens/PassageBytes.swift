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

    /// The first offset of a range whose byte is marked in a table of 256; the end of the range where there is none.
    func first(of marked: [Bool], from start: Int, to end: Int) -> Int {
        precondition(start >= 0 && end <= buffer.count && marked.count == 256, "a range inside the passage, and a table of all bytes")
        return marked.withUnsafeBufferPointer { marked in
            var offset = start
            while offset < end, !marked[Int(buffer[offset])] { offset += 1 }
            return offset
        }
    }
}
