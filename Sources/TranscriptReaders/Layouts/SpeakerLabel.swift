import CorpusModel

/// A speaker label at the start of a paragraph: `I:`, `IP1:`, `Maria Holm:`, `[00:01:12] Formanden (Søren Gade):`.
struct SpeakerLabel {
    let label: String
    let time: Seconds?
    /// Where the speech begins.
    let speech: Int
    /// Lower-case words make it more likely to be prose ("Så sagde hun:"), so it must recur more often.
    let looksLikeProse: Bool
    /// Begins with a small letter or a digit: only a list makes it a label.
    var needsListing = false

    static let lengthLimit = 64
    /// A person's name in parentheses may follow a long office (`Ministeren for … og ministeren for … (Dan Jørgensen):`).
    private static let officeLimit = 120

    /// The label that the bytes of a paragraph begin with, by its shape alone.
    static func match(_ bytes: UnsafeBufferPointer<UInt8>, _ paragraph: TextRange) -> SpeakerLabel? {
        var at = trimmed(bytes, paragraph).start
        var time: Seconds?
        if let stamp = Timestamps.match(bytes, from: at, to: paragraph.end) {
            time = stamp.time
            at = skipSpaces(bytes, stamp.end, paragraph.end)
        } else if let clock = timeOfDay(bytes, at, paragraph.end) {
            at = skipSpaces(bytes, clock, paragraph.end)
        }
        if let timed = timed(bytes, TextRange(at, paragraph.end)) { return timed }
        guard let colon = colon(bytes, at, min(paragraph.end, at + officeLimit)) else { return nil }
        let name = trimmed(bytes, TextRange(at, colon))
        guard !name.isEmpty, let shape = shape(of: bytes, name) else { return nil }
        var speech = skipSpaces(bytes, colon + 1, paragraph.end)
        // `I: [00:01:12] Hvad …`
        if let stamp = Timestamps.match(bytes, from: speech, to: paragraph.end) {
            time = time ?? stamp.time
            speech = skipSpaces(bytes, stamp.end, paragraph.end)
        }
        let text = String(decoding: bytes[name.start..<name.end], as: UTF8.self)
        return SpeakerLabel(label: text, time: time, speech: speech, looksLikeProse: shape == .prose, needsListing: shape == .small)
    }

    /// `IP (00:01:05): …`: a time between the label and its colon.
    private static func timed(_ bytes: UnsafeBufferPointer<UInt8>, _ paragraph: TextRange) -> SpeakerLabel? {
        let last = min(paragraph.end, paragraph.start + lengthLimit)
        guard let opening = (paragraph.start..<last).first(where: { isBracket(bytes[$0]) }),
            let stamp = Timestamps.match(bytes, from: opening, to: paragraph.end)
        else { return nil }
        let colon = skipSpaces(bytes, stamp.end, paragraph.end)
        let name = trimmed(bytes, TextRange(paragraph.start, opening))
        guard colon < paragraph.end, bytes[colon] == UInt8(ascii: ":"), !name.isEmpty, let shape = shape(of: bytes, name) else { return nil }
        return SpeakerLabel(
            label: String(decoding: bytes[name.start..<name.end], as: UTF8.self), time: stamp.time,
            speech: skipSpaces(bytes, colon + 1, paragraph.end),
            looksLikeProse: shape == .prose, needsListing: shape == .small)
    }

    private static func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") }

    /// `Kl. 10:03`, as minutes write the time of day; where it ends.
    static func timeOfDay(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        guard start + 6 < end, bytes[start] | 0x20 == UInt8(ascii: "k"), bytes[start + 1] == UInt8(ascii: "l") else { return nil }
        var at = start + 2
        if bytes[at] == UInt8(ascii: ".") { at += 1 }
        at = skipSpaces(bytes, at, end)
        let digits = at
        while at < end, isDigit(bytes[at]), at - digits < 2 { at += 1 }
        guard at > digits, at + 2 < end else { return nil }
        guard bytes[at] == UInt8(ascii: ":") || bytes[at] == UInt8(ascii: "."), isDigit(bytes[at + 1]), isDigit(bytes[at + 2]) else { return nil }
        return at + 3
    }

    private static func skipSpaces(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        trimmed(bytes, TextRange(min(start, end), end)).start
    }

    /// The colon that ends a label: not that of `10:30` or `https://`, and not after a sentence.
    private static func colon(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var depth = 0
        for at in start..<max(start, end) {
            switch bytes[at] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            // `Ida Holm (hun/hende):`
            case UInt8(ascii: "/") where depth > 0: continue
            case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "\""), 10, UInt8(ascii: "["), UInt8(ascii: "/"): return nil
            // `Klima-, energi- og forsyningsministeren (Lars Aagaard):`
            case UInt8(ascii: ",") where depth == 0: guard at > start, bytes[at - 1] == UInt8(ascii: "-") else { return nil }
            case UInt8(ascii: ".") where depth == 0:
                // `H.C. Andersen:`, `Int.:` and `Den fg. formand:` have short words before their dots; a sentence seldom has.
                guard at > start, lettersBefore(at, bytes, start) <= 4 else { return nil }
            case UInt8(ascii: ":"):
                guard at + 1 < bytes.count else { return at }
                let next = bytes[at + 1]
                return isDigit(next) || next == UInt8(ascii: "/") ? nil : at
            default: continue
            }
        }
        return nil
    }

    private static func lettersBefore(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var at = end
        while at > start, isLetterByte(bytes[at - 1]) { at -= 1 }
        return end - at
    }

    private static func isLetterByte(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 97 < 26 }

    private static let connectors: Set<Substring> = ["og", "af", "de", "la", "van", "von", "der", "el", "al"]

    private enum Shape { case name, prose, small }

    /// Names begin with a capital (or are written in capitals and digits) and have at most six words.
    private static func shape(of bytes: UnsafeBufferPointer<UInt8>, _ name: TextRange) -> Shape? {
        let text = String(decoding: bytes[name.start..<name.end], as: UTF8.self)
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || ("0"..."9").contains(first) else { return nil }
        guard first.properties.isUppercase else { return .small }
        let outside = text.split(separator: "(").first.map(String.init) ?? text
        let words = outside.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\t" })
        // `Første næstformand (Leif Lahn Jensen):` names a person, whatever the office is called.
        if outside != text, let inside = text.split(separator: "(").last?.unicodeScalars.first, inside.properties.isUppercase {
            return words.count <= 12 ? .name : nil
        }
        guard words.count <= 6, name.count <= lengthLimit else { return nil }
        let hasLowerCase = words.dropFirst().contains { word in
            guard let first = word.unicodeScalars.first else { return false }
            return first.properties.isLowercase && !connectors.contains(word)
        }
        if hasLowerCase { return words.count <= 3 ? .prose : nil }
        return .name
    }

    /// Short labels in capitals and digits (`IP`, `R2`, `INT`) are labels even when they stand once.
    static func isCode(_ label: String) -> Bool {
        label.utf8.count <= 4 && label.unicodeScalars.allSatisfy { $0.properties.isUppercase || ("0"..."9").contains($0) }
    }
}
