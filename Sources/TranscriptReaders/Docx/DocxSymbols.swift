/// Characters that Word takes from a symbol font (`w:sym`).
enum DocxSymbols {
    /// Word's autocorrection makes Wingdings of `:-)` and `-->`. Smileys are given back as they were typed, which the tokenizer knows as events;
    /// the other symbols keep the code that the document gives, those of symbol fonts in the private range that Word has for them (ECMA-376 §17.3.3.30):
    /// a heart is no *ª*, and no part of a word.
    static func utf8(font: String?, code: String?) -> [UInt8] {
        guard let value = code.flatMap({ UInt32($0, radix: 16) }) else { return [] }
        if font == "Wingdings", let known = wingdings[value & 0xFF] { return Array(known.utf8) }
        let isGlyph = value < 0x100 && font.map(symbolFonts.contains) == true
        guard value >= 0x20, let scalar = Unicode.Scalar(isGlyph ? 0xF000 + value : value) else { return [] }
        return Array(String(Character(scalar)).utf8)
    }

    private static let symbolFonts: Set<String> = ["Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "ZapfDingbats"]

    private static let wingdings: [UInt32: String] = [
        0x4A: ":-)", 0x4B: ":-|", 0x4C: ":-(", 0xDF: "\u{2190}", 0xE0: "\u{2192}", 0xF3: "\u{2194}",
    ]
}
