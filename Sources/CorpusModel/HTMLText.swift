/// Text in an HTML page.
public enum HTMLText {
    /// Escaped for element content and quoted attributes; control and direction characters are shown, not sent.
    public static func escaped(_ text: some StringProtocol) -> String {
        var out = ""
        for scalar in VisibleText.escaped(text).unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
