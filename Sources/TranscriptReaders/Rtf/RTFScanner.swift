/// What an RTF file is made of (Rich Text Format 1.9.1, "RTF Syntax").
enum RTFToken: Equatable {
    case open, close
    /// A control word with its number, or a control symbol (`~`, `*`).
    case control(String, Int?)
    /// `\'hh`.
    case byte(UInt8)
    /// A literal byte.
    case text(UInt8)
}

/// Cuts bytes into tokens, one after another.
struct RTFScanner {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Passes over binary data (`\binN`), at most to the end of the file.
    mutating func skip(_ count: Int) { position += min(max(0, count), bytes.count - position) }

    mutating func next() -> RTFToken? {
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "{"): return .open
            case UInt8(ascii: "}"): return .close
            case UInt8(ascii: "\\"): return control()
            case 0, 10, 13: continue
            default: return .text(byte)
            }
        }
        return nil
    }

    private mutating func control() -> RTFToken? {
        guard position < bytes.count else { return nil }
        let first = bytes[position]
        guard Self.isLetter(first) else {
            position += 1
            if first == UInt8(ascii: "'") { return hexadecimal() }
            // A line end behind a backslash is a paragraph's.
            return .control(first == 10 || first == 13 ? "par" : String(Unicode.Scalar(first)), nil)
        }
        let start = position
        while position < bytes.count, Self.isLetter(bytes[position]), position - start < 32 { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        let number = number()
        if position < bytes.count, bytes[position] == 32 { position += 1 }
        return .control(word, number)
    }

    private mutating func number() -> Int? {
        var at = position
        let isNegative = at < bytes.count && bytes[at] == UInt8(ascii: "-")
        if isNegative { at += 1 }
        let start = at
        var value = 0
        while at < bytes.count, isDigit(bytes[at]), at - start < 10 {
            value = value * 10 + Int(bytes[at] - 48)
            at += 1
        }
        guard at > start else { return nil }
        position = at
        return isNegative ? -value : value
    }

    /// Without its digits it is a symbol that means nothing.
    private mutating func hexadecimal() -> RTFToken? {
        guard position + 1 < bytes.count, let high = Self.digit(bytes[position]), let low = Self.digit(bytes[position + 1]) else {
            return .control("'", nil)
        }
        position += 2
        return .byte(high << 4 | low)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
}
