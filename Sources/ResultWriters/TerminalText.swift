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

    /// As many whole characters from one end as fit.
    func kept(_ text: String, columns: Int, fromEnd: Bool) -> String {
        fromEnd ? String(kept(text.reversed(), columns).reversed()) : kept(text, columns)
    }

    private func kept(_ characters: some Sequence<Character>, _ columns: Int) -> String {
        var result = ""
        var room = columns
        for character in characters {
            room -= width(String(character))
            guard room >= 0 else { break }
            result.append(character)
        }
        return result
    }
}
