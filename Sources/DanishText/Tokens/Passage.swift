import UnicodeText

/// The bytes of one range of a turn, with the few questions that the rules ask of a place in them.
///
/// Offsets count from the start of the passage and stand between characters. The bytes are valid UTF-8.
struct Passage {
    let bytes: PassageBytes
    /// Whether a line end is the page's and not the speaker's.
    let isHardWrapped: Bool

    var count: Int { bytes.count }

    /// The byte at an offset; 0 outside.
    func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }

    /// The scalar that begins at an offset, and its length in bytes.
    func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        guard offset < bytes.count else { return nil }
        let first = bytes[offset]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard offset + length <= bytes.count else { return nil }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// The start of the character before an offset.
    func start(before offset: Int) -> Int {
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    func classAt(_ offset: Int) -> CharacterClass {
        guard let (scalar, _) = scalar(at: offset) else { return [] }
        return CharacterClass.of(scalar)
    }

    /// The class of the character before an offset; combining marks are looked through to their letter.
    func classBefore(_ offset: Int) -> CharacterClass {
        var offset = offset
        while offset > 0 {
            offset = start(before: offset)
            let found = classAt(offset)
            if !found.contains(.mark) { return found }
        }
        return []
    }

    func isWordCharacter(at offset: Int) -> Bool { !classAt(offset).isDisjoint(with: [.letter, .digit]) }
    func isWordCharacter(before offset: Int) -> Bool { !classBefore(offset).isDisjoint(with: [.letter, .digit]) }

    func isSpace(at offset: Int) -> Bool {
        guard let (scalar, _) = scalar(at: offset) else { return false }
        return Self.isSpace(scalar)
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool { CharacterClass.isBlank(scalar) }

    /// The first offset from here on that is no space; line ends stop it unless they are the page's.
    func skippingSpaces(from offset: Int) -> Int {
        var offset = offset
        while let (scalar, length) = scalar(at: offset), Self.isSpace(scalar), scalar.value != 0x0A || isHardWrapped { offset += length }
        return offset
    }

    /// Whether nothing more is said on the line that counts as one.
    func isLineEnd(_ offset: Int) -> Bool { offset >= bytes.count || (bytes[offset] == 0x0A && !isHardWrapped) }

    /// Whether a line ends between the offsets.
    func hasLineEnd(from start: Int, to end: Int) -> Bool { !isHardWrapped && bytes[start..<end].contains(0x0A) }

    /// Whether the characters of a stretch all have one of the classes; combining marks go with any.
    func all(_ start: Int, _ end: Int, are wanted: CharacterClass) -> Bool {
        var offset = start
        while offset < end, let (scalar, length) = scalar(at: offset) {
            let found = CharacterClass.of(scalar)
            if found.isDisjoint(with: wanted.union(.mark)) { return false }
            offset += length
        }
        return start < end
    }

    func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes.stretch(start, end), as: UTF8.self) }

    func matchForm(_ start: Int, _ end: Int) -> String { MatchForm.of(bytes.stretch(start, end)) }
}
