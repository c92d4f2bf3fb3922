/// Cutting and padding by display width, in whole characters.
struct TerminalText: Sendable {
    /// The columns that a text takes on the screen.
    let width: @Sendable (String) -> Int

    /// Spaces before or after, up to a width.
    func padded(_ text: String, to columns: Int, rightAligned: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, columns - width(text)))
        return rightAligned ? space + text : text + space
    }

    /// The beginning, with `…` where something is cut.
    func beginning(_ text: String, within columns: Int) -> String {
        guard width(text) > columns else { return text }
        guard columns > 0 else { return "" }
        return kept(text, columns: columns - 1, fromEnd: false) + "…"
    }

    /// As many whole characters from one end as fit. Cost: the characters that are kept.
    func kept(_ text: String, columns: Int, fromEnd: Bool) -> String {
        var room = columns
        var edge = fromEnd ? text.endIndex : text.startIndex
        while edge != (fromEnd ? text.startIndex : text.endIndex) {
            let next = fromEnd ? text.index(before: edge) : text.index(after: edge)
            room -= width(text[fromEnd ? next : edge])
            guard room >= 0 else { break }
            edge = next
        }
        return String(fromEnd ? text[edge...] : text[..<edge])
    }

    private func width(_ character: Character) -> Int {
        if let ascii = character.asciiValue, 0x20..<0x7F ~= ascii { return 1 }
        return width(String(character))
    }
}
