import CorpusModel

/// Times of a recording as transcribers write them: `[00:12:31]`, `(12:31)`, `[12.31]`, `00:12:31.5`, `#00:12:31-5#`, `{…}`.
enum Timestamps {
    /// A timestamp that begins at `start`, and where it ends. Without brackets at least `mm:ss` with two digits each is needed.
    static func match(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> (time: Seconds, end: Int)? {
        guard start < end else { return nil }
        let opening = bytes[start]
        let closing: UInt8? =
            switch opening {
            case UInt8(ascii: "["): UInt8(ascii: "]")
            case UInt8(ascii: "("): UInt8(ascii: ")")
            case UInt8(ascii: "{"): UInt8(ascii: "}")
            case UInt8(ascii: "#"): UInt8(ascii: "#")
            default: nil
            }
        var at = closing == nil ? start : start + 1
        guard let time = clock(bytes, &at, end, allowsDots: closing != nil) else { return nil }
        if let closing {
            guard at < end, bytes[at] == closing else { return nil }
            return (time, at + 1)
        }
        // A bare time must stand by itself, and `kl. 10:30` in a sentence is not at its start.
        if at < end, !isSpace(bytes[at]) { return nil }
        return (time, at)
    }

    /// `h:mm:ss`, `mm:ss` or `hh:mm:ss` with `.d`, `,d` or `-d` tenths or milliseconds; `0:0:5.100`, as old Teams files have it, only unpadded.
    static func clock(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ end: Int, isPadded: Bool = true, allowsDots: Bool = false
    ) -> Seconds? {
        var parts = (0, 0, 0)
        var count = 0
        var separator = UInt8(ascii: ":")
        while count < 3 {
            var digits = 0
            var value = 0
            while at < end, isDigit(bytes[at]), digits < 3 {
                value = value * 10 + Int(bytes[at] - 48)
                at += 1
                digits += 1
            }
            guard digits >= 1, count == 0 || digits == 2 || (!isPadded && digits == 1) else { return nil }
            switch count {
            case 0: parts.0 = value
            case 1: parts.1 = value
            default: parts.2 = value
            }
            count += 1
            guard at + 1 < end, isDigit(bytes[at + 1]), count < 3 else { break }
            // `[12.31]`, as Danish writes times; `(0.5)` is a pause.
            if count == 1, allowsDots, digits == 2, bytes[at] == UInt8(ascii: ".") { separator = UInt8(ascii: ".") }
            guard bytes[at] == separator else { break }
            at += 1
        }
        guard count >= 2, parts.1 < 60, count < 3 || parts.2 < 60 else { return nil }
        var milliseconds = 0
        if at + 1 < end, bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: "-"), isDigit(bytes[at + 1]) {
            at += 1
            var scale = 100
            while at < end, isDigit(bytes[at]) {
                milliseconds += Int(bytes[at] - 48) * scale
                scale /= 10
                at += 1
            }
        }
        let seconds = count == 3 ? parts.0 * 3600 + parts.1 * 60 + parts.2 : parts.0 * 60 + parts.1
        return Seconds(milliseconds: seconds * 1000 + milliseconds)
    }

    /// The whole of a cell or line is a time.
    static func whole(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Seconds? {
        guard let found = match(bytes, from: range.start, to: range.end), found.end == range.end else { return nil }
        return found.time
    }
}

func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }

/// The range without white space (also U+00A0) at its ends.
func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> TextRange {
    var start = range.start
    var end = range.end
    while start < end {
        if isSpace(bytes[start]) {
            start += 1
        } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
            start += 2
        } else {
            break
        }
    }
    while start < end {
        if isSpace(bytes[end - 1]) {
            end -= 1
        } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
            end -= 2
        } else {
            break
        }
    }
    return TextRange(start, end)
}
