/// A transcript's text: immutable UTF-8, with the way from bytes to code points.
///
/// Inside Ordret offsets are UTF-8 bytes; users are given Unicode code points, 0-based and end-exclusive, as in REFI-QDA
/// and the W3C Web Annotation model. Checkpoints every 256 bytes make the conversion cheap.
public struct TranscriptText: Sendable {
    public let bytes: Column<UInt8>
    /// Code points before byte 0, 256, 512, …
    private let checkpoints: Column<UInt32>
    private static let stride = 256

    /// The bytes must be valid UTF-8.
    public init(_ bytes: [UInt8]) {
        self.bytes = Column(bytes)
        checkpoints = Column(bytes.withUnsafeBufferPointer(Self.checkpoints))
    }

    /// A stride at a time and without branches, so that the compiler counts many bytes at once.
    private static func checkpoints(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var checkpoints: [UInt32] = []
        checkpoints.reserveCapacity(bytes.count / stride + 1)
        var codePoints: UInt32 = 0
        for start in Swift.stride(from: 0, to: bytes.count, by: stride) {
            checkpoints.append(codePoints)
            var continuing: UInt32 = 0
            let end = Swift.min(start + stride, bytes.count)
            for offset in start..<end { continuing &+= bytes[offset] & 0xC0 == 0x80 ? 1 : 0 }
            codePoints += UInt32(end - start) - continuing
        }
        return checkpoints
    }

    public var count: Int { bytes.count }

    /// The code points before `byteOffset`, which must stand on a character boundary of the text.
    public func codePointOffset(of byteOffset: Int) -> Int {
        precondition(byteOffset <= count, "an offset inside the text")
        guard byteOffset > 0 else { return 0 }
        let checkpoint = Swift.min(byteOffset / Self.stride, checkpoints.count - 1)
        return bytes.withUnsafeBuffer { bytes in
            var codePoints = Int(checkpoints[checkpoint])
            for offset in (checkpoint * Self.stride)..<byteOffset where bytes[offset] & 0xC0 != 0x80 { codePoints += 1 }
            return codePoints
        }
    }

    /// The words as they stand.
    public subscript(range: TextRange) -> String {
        bytes.withUnsafeBuffer { String(decoding: $0[range.start..<range.end], as: UTF8.self) }
    }

    public var string: String { self[TextRange(0, count)] }
}
