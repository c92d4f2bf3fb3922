/// A word of CHAT as it was meant, without the marks of how it was said (CHAT manual §8).
enum ChatWord {
    static func said(_ word: String) -> String {
        var word = Substring(word)
        // `Bang & Olufsen`: no word is marked by it. Other marks without a word say nothing.
        if word.hasPrefix("&"), word.allSatisfy({ marks.contains($0) }) { return word == "&" ? "&" : "" }
        // `&-øh` is a filler, `&~la` no word of the language, `&+fr` and `&fr` a word broken off.
        let isFragment = word.hasPrefix("&+") || (word.hasPrefix("&") && !word.hasPrefix("&-") && !word.hasPrefix("&~"))
        while let first = word.first, marks.contains(first), word.count > 1 { word = word.dropFirst() }
        // `hello@s:eng`, `bamse@c`; a sign for a letter stays alone.
        var end = ""
        if let at = word.firstIndex(of: "@"), at > word.startIndex {
            end = String(word[at...].drop { !",.;?!".contains($0) })
            word = word[..<at]
        }
        var said = ""
        var previous: Unicode.Scalar?
        for scalar in word.unicodeScalars {
            defer { previous = scalar }
            if scalar == ":" {
                // Drawn out inside or after a word: `ne:j`, `nå:`; alone it is a mark.
                if previous == nil { said.unicodeScalars.append(scalar) }
            } else if scalar == "_" {
                said.unicodeScalars.append(" ")
            } else if !dropped.contains(scalar) {
                said.unicodeScalars.append(scalar)
            }
        }
        return said + end + (isFragment && !said.isEmpty ? "-" : "")
    }

    /// What stands before a word and is none of it.
    private static let marks = "&-~+^ˈˌ"

    /// Letters that were not said stand in parentheses, and belong to the word: `(de)t`. Marks of stress, pitch and overlap do not.
    private static let dropped = Set("()^+ˈˌ↑↓⌈⌉⌊⌋∆°≠⁇∙".unicodeScalars)
}
