/// The values of a Praat text file, long or short: numbers and strings that stand free; all else is comment (Praat manual, "TextGrid file formats").
struct TextGridScanner {
    enum Value {
        case number(Double)
        case text([UInt8])
        /// `<exists>`.
        case flag
    }

    private let bytes: [UInt8]
    private var at = 0
    /// Of the value that was read last.
    private(set) var line = 1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next value; `nil` at the end, also inside a string that is never closed.
    mutating func next() -> Value? {
        var isFree = true
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") { return string() }
            if byte == UInt8(ascii: "!") {
                while at < bytes.count, bytes[at] != 10 { at += 1 }
                continue
            }
            if byte == 10 { line += 1 }
            if isFree, byte == UInt8(ascii: "<") || byte == UInt8(ascii: "-") || isDigit(byte), let value = word() { return value }
            isFree = isSpace(byte)
            at += 1
        }
        return nil
    }

    /// A quote inside a string is doubled.
    private mutating func string() -> Value? {
        var text: [UInt8] = []
        var lines = 0
        at += 1
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "\"") {
                guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") else {
                    at += 1
                    defer { pending += lines }
                    line += pending
                    pending = 0
                    return .text(text)
                }
                at += 1
            } else if bytes[at] == 10 {
                lines += 1
            }
            text.append(bytes[at])
            at += 1
        }
        return nil
    }

    /// Lines inside the strings before, which count from the next value on.
    private var pending = 0

    /// A number or a flag up to white space.
    private mutating func word() -> Value? {
        let end = bytes[at...].firstIndex(where: isSpace) ?? bytes.count
        guard end - at <= 40 else { return nil }
        let word = String(decoding: bytes[at..<end], as: UTF8.self)
        let value: Value? = word == "<exists>" ? .flag : Double(word).map { .number($0) }
        if value != nil {
            at = end
            line += pending
            pending = 0
        }
        return value
    }
}
