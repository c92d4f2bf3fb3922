/// A transcript's text: immutable UTF-8, with the way from bytes to code points.
///
/// Inside Ordret offsets are UTF-8 bytes; users are given Unicode code points, 0-based and end-exclusive, as in REFI-QDA
/// and the W3C Web Annotation model. Checkpoints every 256 bytes make the conversion cheap.
public struct TranscriptText: Sendable {
    public let bytes: Column<UInt8>
    /// Code points before byte 0, 256, 512, …
    public let checkpoints: Column<UInt32>
    /// The bytes from one checkpoint to the next.
    private static let stride = 256

    /// The bytes must be valid UTF-8.
    public init(_ bytes: [UInt8]) {
        self.bytes = Column(bytes)
        checkpoints = Column(bytes.withUnsafeBufferPointer(Self.checkpoints))
    }

    /// Text that somebody else keeps, valid UTF-8, with its checkpoints. Cost: none.
    ///
    /// - Parameter checkpoints: one for each 256 bytes, and for what is left of them.
    public init(_ bytes: Column<UInt8>, checkpoints: Column<UInt32>) {
        precondition(
            checkpoints.count == (bytes.count + Self.stride - 1) / Self.stride,
            "checkpoints of the text; the index may be damaged: ordret verify checks it")
        self.bytes = bytes
        self.checkpoints = checkpoints
    }

    private static func checkpoints(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var checkpoints: [UInt32] = []
        checkpoints.reserveCapacity(bytes.count / stride + 1)
        var codePoints = 0
        for start in Swift.stride(from: 0, to: bytes.count, by: stride) {
            checkpoints.append(UInt32(codePoints))
            codePoints += Self.codePoints(UnsafeBufferPointer(rebasing: bytes[start..<Swift.min(start + stride, bytes.count)]))
        }
        return checkpoints
    }

    /// Of at most `stride` bytes.
    private static func codePoints(_ piece: UnsafeBufferPointer<UInt8>) -> Int { piece.count - continuationBytes(piece) }

    /// The bytes that continue a code point, `10xxxxxx`, of at most `stride` bytes. Eight at a time: a lane of the sum holds at most 32, so that none
    /// runs over into the next.
    private static func continuationBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var lanes: UInt64 = 0
        var offset = 0
        while offset + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            lanes &+= (word &>> 7) & ~(word &>> 6) & 0x0101_0101_0101_0101
            offset += 8
        }
        // The lanes together may be 256, more than a byte holds: pairs of them are added first.
        let pairs = (lanes & 0x00FF_00FF_00FF_00FF) &+ ((lanes &>> 8) & 0x00FF_00FF_00FF_00FF)
        var count = Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
        for byte in raw[offset...] where byte & 0xC0 == 0x80 { count += 1 }
        return count
    }

    public var count: Int { bytes.count }

    /// The code points before `byteOffset`, which must stand on a character boundary of the text. Cost: that of counting some of the bytes before it.
    public func codePointOffset(of byteOffset: Int) -> Int {
        precondition(byteOffset <= count, "an offset inside the text")
        guard byteOffset > 0 else { return 0 }
        let checkpoint = Swift.min(byteOffset / Self.stride, checkpoints.count - 1)
        return bytes.withUnsafeBuffer { bytes in
            Int(checkpoints[checkpoint]) + Self.codePoints(UnsafeBufferPointer(rebasing: bytes[checkpoint * Self.stride..<byteOffset]))
        }
    }

    /// The words as they stand.
    public subscript(range: TextRange) -> String {
        bytes.withUnsafeBuffer { String(decoding: $0[range.start..<range.end], as: UTF8.self) }
    }

    public var string: String { self[TextRange(0, count)] }
}
