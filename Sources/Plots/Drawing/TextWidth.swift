/// How wide a text is in Helvetica, in units of the font size: what labels are laid out by.
///
/// Advance widths of Adobe's Helvetica metrics (Core 14 AFM); Arial and Liberation Sans have the same. Where a machine has none of them a wider font is taken
/// (DejaVu Sans by a sixth), so widths have a fifth to spare.
enum TextWidth {
    static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
        let units = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
        return Double(units) / 1000 * size * (isBold ? 1.3 : 1.2)
    }

    /// The beginning of a text that fits, with `…` where something is cut off; the whole text where it fits.
    static func fitting(_ text: String, in room: Double, size: Double, isBold: Bool = false) -> String {
        guard of(text, size: size, isBold: isBold) > room else { return text }
        var cut = text
        while !cut.isEmpty, of(cut + "…", size: size, isBold: isBold) > room { cut.removeLast() }
        while cut.last == " " { cut.removeLast() }
        return cut + "…"
    }

    /// The text in lines that fit, broken at spaces; a word that is too long stands on a line of its own.
    static func lines(_ text: String, in room: Double, size: Double, isBold: Bool = false) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, of(last + " " + word, size: size, isBold: isBold) <= room {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: ascii[Int(scalar.value) - 0x20]
        case 0xE6: 889  // æ
        case 0xC6, 0x2026: 1000  // Æ …
        case 0xF8: 611  // ø
        case 0xD8: 778  // Ø
        case 0xC5: 667  // Å
        case 0x300..<0x370: 0
        case 0x80..<0x300, 0x2010..<0x2040: 600
        default: 1000
        }
    }

    /// From the space to the tilde.
    private static let ascii = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278,
        584, 584,
        584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667,
        611,
        278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500,
        722,
        500, 500, 500, 334, 260, 334, 584,
    ]
}
