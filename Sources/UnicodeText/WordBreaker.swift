/// Word boundaries (UAX #29) for Danish over UTF-8: ICU's, found by a table for lines of Latin text and by ICU for all others.
///
/// Opening costs some milliseconds, the table's making included; a segment about 15 ns, about 130 ns in a line that ICU cuts. Keep one breaker
/// for each worker.
public final class WordBreaker {
    private let rules: RuleWordBreaker
    private let scanner: LatinWordScanner?
    private var segments = [WordSegment](repeating: WordSegment(start: 0, end: 0, traits: []), count: 1024)

    /// `usesTable: false` leaves everything to ICU: what the table is compared with.
    public init(locale: String = "da", usesTable: Bool = true) throws(UnicodeFault) {
        rules = try RuleWordBreaker(locale: locale)
        scanner = usesTable ? LatinWordScanner(asking: rules) : nil
    }

    /// Whether the table serves: it does not where ICU's answers at the start were not those of a rule it has.
    public var hasTable: Bool { scanner != nil }

    /// Calls `body` with the segments that are not white space alone and with the signs among them. Neither may outlive the call.
    public func withSegments<Result>(of bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<WordSegment>, TextSigns) -> Result) -> Result
    {
        precondition(bytes.count < Int(UInt32.max), "a text is smaller than 4 GiB")
        var room = segments
        segments = []
        defer { segments = room }
        var count = 0
        var signs = TextSigns()
        var start = 0
        while start < bytes.count {
            let end = Self.lineEnd(bytes, from: start)
            let first = count
            append(bytes, start..<end, to: &room, &count, &signs)
            if start > 0, count > first { room[first].traits.formUnion(.followsLineEnd) }
            start = end + 1
        }
        return room.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count]), signs) }
    }

    /// The first LF from an offset on, or the end; eight bytes at once.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset + 8 <= bytes.count {
            let word = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + offset).loadUnaligned(as: UInt64.self).littleEndian
            let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
            // The lowest top bit stands where a byte of the difference is 0; higher ones may be carries.
            let zeros = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
            if zeros != 0 { return offset + zeros.trailingZeroBitCount >> 3 }
            offset += 8
        }
        while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
        return offset
    }

    private func append(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, to segments: inout [WordSegment], _ count: inout Int, _ signs: inout TextSigns
    ) {
        guard let scanner else { return appendByRules(bytes, line, to: &segments, &count, &signs) }
        while true {
            switch segments.withUnsafeMutableBufferPointer({ scanner.scan(bytes, line, into: $0, from: count, &signs) }) {
            case .scanned(let found):
                count = found
                return
            case .uncovered: return appendByRules(bytes, line, to: &segments, &count, &signs)
            case .full: Self.grow(&segments)
            }
        }
    }

    private func appendByRules(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, to segments: inout [WordSegment], _ count: inout Int, _ signs: inout TextSigns
    ) {
        let content = UnsafeBufferPointer(rebasing: bytes[line])
        for (offset, byte) in content.enumerated() where byte < 0x80 {
            signs.insert(byte)
            if byte == 0x2E, offset + 1 < content.count, content[offset + 1] > 0x20 { signs.hasTightDot = true }
        }
        rules.forEachSegment(of: content) { start, end in
            guard !CharacterClass.areBlank(content[start..<end]) else { return }
            if count == segments.count { Self.grow(&segments) }
            segments[count] = WordSegment(start: UInt32(line.lowerBound + start), end: UInt32(line.lowerBound + end), traits: [])
            count += 1
        }
    }

    private static func grow(_ segments: inout [WordSegment]) {
        segments.append(contentsOf: repeatElement(WordSegment(start: 0, end: 0, traits: []), count: segments.count))
    }
}
