extension TokenJoiner {
    /// *ung-til-ung* is one token; *tv-* keeps its hyphen, and so does *-området*.
    mutating func hyphen(at index: Int) -> Int {
        guard rules.contains(.hyphens) else { return 0 }
        let piece = pieces[index]
        if isGlued(index), !followsBracket(piece.start) {
            let last = tokens[tokens.count - 1]
            if passage.isWordCharacter(before: piece.start) {
                if isNextGlued(index), passage.isWordCharacter(at: piece.end) { return join(index, count: 2) }
                return endsWord(piece.end) ? join(index, count: 1) : 0
            }
            // maks.-benstræk, 4.-klasse
            let followsDot = passage.bytes[piece.start - 1] == 0x2E && last.end - last.start > 1 && passage.isWordCharacter(before: piece.start - 1)
            return followsDot && isNextGlued(index) && passage.isWordCharacter(at: piece.end) ? join(index, count: 2) : 0
        }
        guard isNextGlued(index), passage.classAt(piece.end).contains(.lowerCase), !beginsLine(piece.start) else { return 0 }
        return combine(index, count: 2)
    }

    /// Whether a hyphen here hangs at the end of its word: a space or a closing mark follows.
    private func endsWord(_ offset: Int) -> Bool {
        guard let (scalar, _) = passage.scalar(at: offset) else { return true }
        if Passage.isSpace(scalar) { return true }
        switch scalar {
        case ",", ".", ";", ":", "!", "?", ")", "]", "\"", "'", "/", "\u{2026}", "\u{201D}", "\u{2019}", "\u{BB}": return true
        default: return false
        }
    }

    private func followsBracket(_ offset: Int) -> Bool { [0x28, 0x5B, 0x22].contains(passage.byte(offset - 1)) }

    /// A hyphen that begins a line is a dash: speech that goes on, or a list.
    private func beginsLine(_ offset: Int) -> Bool {
        var offset = offset
        while offset > 0 {
            offset = passage.start(before: offset)
            if passage.bytes[offset] == 0x0A { return !passage.isHardWrapped }
            if !passage.isSpace(at: offset) { return false }
        }
        return true
    }
}
