/// The words of a line's parts.
enum LineWords {
    /// Without the punctuation around them: a quotation mark before the node is no word of its context.
    static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).compactMap { word in
            guard let first = word.firstIndex(where: isLetter), let last = word.lastIndex(where: isLetter) else { return nil }
            return String(word[first...last])
        }
    }

    private static func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
