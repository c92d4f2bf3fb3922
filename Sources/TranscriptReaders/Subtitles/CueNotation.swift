import CorpusModel

/// How a subtitle format writes the times of a cue.
enum CueNotation {
    /// `00:00:04.000 --> 00:00:08.500 settings`, below `WEBVTT`.
    case webVTT
    /// `00:00:04,000 --> 00:00:08,500`, below a counter.
    case subRip
    /// `0:00:04.000,0:00:08.500`.
    case sbv

    /// Whether a line is one of times, also of times that cannot be read: it begins with a digit and has the sign between two times.
    func marksTimes(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first(where: { !isSpace($0) }), isDigit(first) else { return false }
        switch self {
        case .webVTT, .subRip:
            let arrow = Array("-->".utf8)
            return line.count >= 3 && line.indices.dropLast(2).contains { line[$0..<($0 + 3)].elementsEqual(arrow) }
        case .sbv:
            let halves = line.split(separator: UInt8(ascii: ","))
            return halves.count == 2 && halves.allSatisfy { $0.contains(UInt8(ascii: ":")) && !$0.contains(32) }
        }
    }

    func times(_ line: ArraySlice<UInt8>) -> (start: Seconds, end: Seconds)? {
        let bytes = Array(line)
        return bytes.withUnsafeBufferPointer { buffer in
            let whole = trimmed(buffer, TextRange(0, buffer.count))
            var at = whole.start
            guard let start = Timestamps.clock(buffer, &at, whole.end, isPadded: false) else { return nil }
            let sign = self == .sbv ? Array(",".utf8) : Array("-->".utf8)
            at = trimmed(buffer, TextRange(at, whole.end)).start
            guard at + sign.count < whole.end, buffer[at..<(at + sign.count)].elementsEqual(sign) else { return nil }
            at = trimmed(buffer, TextRange(at + sign.count, whole.end)).start
            guard let end = Timestamps.clock(buffer, &at, whole.end, isPadded: false), at == whole.end || isSpace(buffer[at]) else { return nil }
            return (start, end)
        }
    }
}
