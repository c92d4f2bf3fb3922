import UnicodeText

/// What stands after a dot, spaces passed over.
struct Following {
    private let offset: Int
    /// Nothing: the passage or the line ends.
    let isLast: Bool
    let isLowerCase: Bool
    let isUpperCase: Bool
    let isDigit: Bool
    /// A small letter or a mark within the sentence: the dot before it is no full stop.
    let isSmall: Bool
    /// A hyphen and a letter without a space: *4.-klasse*.
    let isHyphenated: Bool

    init(_ passage: Passage, _ dotEnd: Int) {
        offset = passage.skippingSpaces(from: dotEnd)
        isLast = passage.isLineEnd(offset)
        let found = isLast ? [] : passage.classAt(offset)
        isLowerCase = found.contains(.lowerCase)
        isUpperCase = found.contains(.upperCase)
        isDigit = found.contains(.digit)
        let byte = passage.byte(offset)
        isHyphenated = passage.byte(dotEnd) == 0x2D && passage.isWordCharacter(at: dotEnd + 1)
        isSmall = isLowerCase || byte == 0x2C || byte == 0x3B || byte == 0x3A || byte == 0x29
    }

    /// The word that stands there, in match form.
    func word(in passage: Passage) -> String {
        var end = offset
        while let (scalar, length) = passage.scalar(at: end), CharacterClass.of(scalar).contains(.letter) { end += length }
        return passage.matchForm(offset, end)
    }
}
