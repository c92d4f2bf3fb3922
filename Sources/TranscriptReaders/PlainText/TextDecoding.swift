import CorpusModel

/// Bytes of a text file as UTF-8 with LF line ends.
enum TextDecoding {
    /// UTF-8 and UTF-16 by their marks; UTF-16 without one where NULs alternate; else UTF-8, else Windows-1252, which has Latin-1's letters where
    /// Latin-1 has them. A guess is announced. Other NUL bytes are refused (the file is no text), and so is UTF-8 that was damaged.
    static func decode(_ bytes: [UInt8], path: String) throws(Diagnostic) -> (bytes: [UInt8], encoding: String, diagnostics: [Diagnostic]) {
        if bytes.starts(with: [0xFF, 0xFE]) { return (newlines(try utf16(bytes.dropFirst(2), path, bigEndian: false)), "UTF-16LE", []) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (newlines(try utf16(bytes.dropFirst(2), path, bigEndian: true)), "UTF-16BE", []) }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if let place = content.firstIndex(of: 0) {
            if let isBigEndian = UTF16Guess.isBigEndian(bytes) {
                let encoding = isBigEndian ? "UTF-16BE" : "UTF-16LE"
                return (newlines(try utf16(bytes[...], path, bigEndian: isBigEndian)), encoding, [guessed(encoding + " without its mark", path)])
            }
            throw Diagnostic(
                .error, .encodingInvalid, at: SourceLocation(path), "byte \(place) is NUL; text was expected",
                advice: "This is no text file, or a damaged one. Save it as UTF-8.")
        }
        if isUTF8(content) { return (newlines(content), "UTF-8", []) }
        if let place = UTF8Damage.firstByte(of: content) {
            let line = newlines(Array(content[..<place])).count { $0 == 10 } + 1
            throw Diagnostic(
                .error, .encodingInvalid, at: SourceLocation(path, .line(line)),
                "byte \(place + bytes.count - content.count) is not UTF-8, although the letters around it are; the file is damaged or mixes encodings",
                advice: "Open the file in an editor, correct the letters there, and save it as UTF-8.")
        }
        let text = newlines(content)
        return (windows1252(text), "Windows-1252", [guessed("Windows-1252", path)] + holes(text, path))
    }

    /// Bytes that Windows-1252 gives to no character are told with their number and the line of the first.
    private static func holes(_ bytes: [UInt8], _ path: String) -> [Diagnostic] {
        let holes = bytes.indices.filter { bytes[$0] >= 0x80 && bytes[$0] < 0xA0 && high[Int(bytes[$0]) - 0x80] == 0xFFFD }
        guard let first = holes.first else { return [] }
        let line = bytes[..<first].count { $0 == 10 } + 1
        let subject = holes.count == 1 ? "1 byte is" : "\(holes.count) bytes are"
        return [
            Diagnostic(
                .warning, .encodingInvalid, at: SourceLocation(path, .line(line)),
                "\(subject) no character of Windows-1252\(holes.count == 1 ? "" : ", the first in this line"); U+FFFD stands in \(holes.count == 1 ? "its place" : "their places")",
                advice:
                    "The file may be in another encoding, such as an old Mac's or DOS's. Open it there, correct the letters, and save it as UTF-8.")
        ]
    }

    private static func guessed(_ encoding: String, _ path: String) -> Diagnostic {
        Diagnostic(
            .warning, .encodingGuessed, at: SourceLocation(path), "the file is not UTF-8 and was read as \(encoding)",
            advice: "Check that æ, ø and å look right; save the file as UTF-8 if they do not.")
    }

    static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    private static func utf16(_ bytes: ArraySlice<UInt8>, _ path: String, bigEndian: Bool) throws(Diagnostic) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(bigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0)
            index += 2
        }
        guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
            throw Diagnostic(
                .error, .encodingInvalid, at: SourceLocation(path), "the UTF-16 text is broken (a lone surrogate or half a character)",
                advice: "Save the file again as UTF-8.")
        }
        return Array(text.utf8)
    }

    /// CRLF and CR become LF.
    private static func newlines(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(13) else { return bytes }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == 13 {
                out.append(10)
                if index + 1 < bytes.count, bytes[index + 1] == 10 { index += 1 }
            } else {
                out.append(bytes[index])
            }
            index += 1
        }
        return out
    }

    /// Code page 1252; its five holes become U+FFFD.
    private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let value = byte >= 0x80 && byte < 0xA0 ? high[Int(byte) - 0x80] : UInt32(byte)
            text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return Array(String(text).utf8)
    }

    private static let high: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
