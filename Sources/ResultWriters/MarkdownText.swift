import CorpusModel

/// Text in a Markdown page.
enum MarkdownText {
    /// Characters that Markdown or HTML inside it would take for marks are escaped (CommonMark 0.31 §2.4); others stand as they are. Control characters are shown, not sent.
    static func escaped(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in VisibleText.escaped(text).unicodeScalars {
            if "\\`*_{}[]<>#|~$&".unicodeScalars.contains(scalar) { out.append("\\") }
            out.append(scalar)
        }
        return String(out)
    }
}
