/// Characters that Word takes from a symbol font (`w:sym`).
enum DocxSymbols {
    /// Word's autocorrection makes Wingdings of `:-)` and `-->`. Smileys are given back as they were typed, which the tokenizer knows as events;
    /// the other symbols keep the code that the document gives.
    static func utf8(font: String?, code: String?) -> [UInt8] {
        guard let value = code.flatMap({ UInt32($0, radix: 16) }) else { return [] }
        if font == "Wingdings", let known = wingdings[value & 0xFF] { return Array(known.utf8) }
        guard value >= 0x20, let scalar = Unicode.Scalar(value) else { return [] }
        return Array(String(Character(scalar)).utf8)
    }

    private static let wingdings: [UInt32: String] = [
        0x4A: ":-)", 0x4B: ":-|", 0x4C: ":-(", 0xDF: "\u{2190}", 0xE0: "\u{2192}", 0xF3: "\u{2194}",
    ]
}
