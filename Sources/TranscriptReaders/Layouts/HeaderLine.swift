import CorpusModel

/// Lines that name a speaker and a time and hold no words.
enum HeaderLine {
    /// `Maria Holm   0:03`, `Maria Holm [00:00:03]`.
    static func nameAndTime(_ bytes: UnsafeBufferPointer<UInt8>, _ line: TextRange) -> (label: String, time: Seconds)? {
        guard line.count <= lengthLimit, let last = bytes[line.start..<line.end].last else { return nil }
        guard isDigit(last) || last == UInt8(ascii: "]") || last == UInt8(ascii: ")") else { return nil }
        var start = line.end
        while start > line.start, !isSpace(bytes[start - 1]), bytes[start - 1] != 0xA0 { start -= 1 }
        guard let time = Timestamps.whole(bytes, TextRange(start, line.end)) else { return nil }
        let name = trimmed(bytes, TextRange(line.start, start))
        // Teams parts them by three spaces; by one, a sentence may end in a time.
        guard isName(bytes, name), start - name.end > 1 || isCapitalised(bytes, name) else { return nil }
        return (String(decoding: bytes[name.start..<name.end], as: UTF8.self), time)
    }

    /// `00:00:12 Speaker 1`.
    static func timeAndName(_ bytes: UnsafeBufferPointer<UInt8>, _ line: TextRange) -> (label: String, time: Seconds)? {
        guard line.count <= lengthLimit, let stamp = Timestamps.match(bytes, from: line.start, to: line.end) else { return nil }
        let name = trimmed(bytes, TextRange(stamp.end, line.end))
        guard isName(bytes, name), isCapitalised(bytes, name) else { return nil }
        return (String(decoding: bytes[name.start..<name.end], as: UTF8.self), stamp.time)
    }

    /// `Speaker 1`, `SPEAKER_00`, `Taler 2`: what programs call voices that nobody has named.
    static func isNumberedVoice(_ bytes: UnsafeBufferPointer<UInt8>, _ line: TextRange) -> Bool {
        guard line.count <= 24, isDigit(bytes[line.end - 1]) else { return false }
        var end = line.end
        while end > line.start, isDigit(bytes[end - 1]) { end -= 1 }
        let word = String(decoding: bytes[line.start..<end], as: UTF8.self).lowercased()
        return ["speaker_", "speaker ", "taler ", "deltager "].contains(word)
    }

    private static let lengthLimit = 120
    private static let marks = Set(".,:;!?".utf8)
    private static let connectors: Set<Substring> = ["og", "af", "de", "la", "van", "von", "der", "el", "al"]

    /// A few words that begin with a letter, no sentence, no date and no time of day.
    private static func isName(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
        guard !range.isEmpty, !marks.contains(bytes[range.end - 1]) || endsWithInitial(bytes, range) else { return false }
        let text = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
        guard let first = text.unicodeScalars.first, first.properties.isUppercase, !text.contains(": ") else { return false }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count <= 8, words.last?.lowercased() != "kl" else { return false }
        // A year is no part of a name.
        return !words.contains { $0.utf8.count == 4 && $0.utf8.allSatisfy(isDigit) }
    }

    /// No word outside parentheses begins with a small letter, `de` and its like apart.
    private static func isCapitalised(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
        let text = String(decoding: bytes[range.start..<range.end], as: UTF8.self).prefix { $0 != "(" && $0 != "[" }
        return text.split(whereSeparator: \.isWhitespace).allSatisfy { word in
            connectors.contains(word) || word.unicodeScalars.first?.properties.isLowercase != true
        }
    }

    /// `Jens P.` may be a name.
    private static func endsWithInitial(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
        range.count >= 4 && bytes[range.end - 1] == UInt8(ascii: ".") && bytes[range.end - 2] &- 65 < 26 && bytes[range.end - 3] == 32
    }
}
