/// Text from a stranger's file made safe to show: it cannot move the cursor, change colours or turn the line around.
public enum VisibleText {
    /// Line breaks and tabs become spaces; other control characters, and the marks that change direction, become `<U+202E>`.
    public static func escaped(_ text: some StringProtocol) -> String {
        guard text.unicodeScalars.contains(where: { $0.value < 0x20 || isHidden($0) }) else { return String(text) }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t", "\u{2028}", "\u{2029}", "\u{85}": out.append(" ")
            case _ where isHidden(scalar): out.append(contentsOf: name(scalar).unicodeScalars)
            default: out.append(scalar)
            }
        }
        return String(out)
    }

    /// C0, DEL and C1 controls, line and paragraph separators, and the bidirectional formatting characters (UAX #9 §2).
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func name(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
}
