import CorpusModel

/// Paragraphs and runs of a Word document (ECMA-376 Part 1 §17.3).
enum WordText {
    static func paragraph(_ runs: [String], style: String? = nil) -> String {
        "<w:p>\(style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? "")\(runs.joined())</w:p>"
    }

    /// Text as it stands; nothing for an empty one. U+FFFE and U+FFFF are no characters of XML.
    static func run(_ text: String, isBold: Bool = false, isItalic: Bool = false, isDanish: Bool = false) -> String {
        guard !text.isEmpty else { return "" }
        let properties = (isBold ? "<w:b/>" : "") + (isItalic ? "<w:i/>" : "") + (isDanish ? "<w:lang w:val=\"da-DK\"/>" : "")
        let shown = HTMLText.escaped(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0xFFFE && $0.value != 0xFFFF })))
        return "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t xml:space=\"preserve\">\(shown)</w:t></w:r>"
    }
}
