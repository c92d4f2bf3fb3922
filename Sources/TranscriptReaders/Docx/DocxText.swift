/// The text of a `w:t` as Word shows it.
enum DocxText {
    /// White space at the ends counts only with `xml:space="preserve"`; a line break in the XML is a space.
    static func visible(_ bytes: [UInt8], preservesSpace: Bool) -> [UInt8] {
        var bytes = bytes
        for index in bytes.indices where bytes[index] == 10 || bytes[index] == 13 { bytes[index] = 32 }
        guard !preservesSpace, let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) }) else {
            return preservesSpace ? bytes : []
        }
        return Array(bytes[first...last])
    }
}

/// Characters that Word takes from a symbol font (`w:sym`).
enum DocxSymbols {
    /// Word's autocorrection writes `:-)` and `-->` in Wingdings; the others keep the code that the document gives.
    static func utf8(font: String?, code: String?) -> [UInt8] {
        guard let value = code.flatMap({ UInt32($0, radix: 16) }) else { return [] }
        if font == "Wingdings", let known = wingdings[value & 0xFF] { return Array(known.utf8) }
        guard value >= 0x20, let scalar = Unicode.Scalar(value) else { return [] }
        return Array(String(Character(scalar)).utf8)
    }

    private static let wingdings: [UInt32: String] = [
        0x4A: "\u{263A}", 0x4B: "\u{1F610}", 0x4C: "\u{2639}", 0xDF: "\u{2190}", 0xE0: "\u{2192}", 0xF3: "\u{2194}",
    ]
}
