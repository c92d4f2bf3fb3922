extension TokenJoiner {
    /// *80'erne*, *H.'s*; *ka'*, *Lars'*; *'90*. ICU keeps an apostrophe inside a word and cuts it off at its end.
    mutating func apostrophe(at index: Int) -> Int {
        guard rules.contains(.apostrophes) else { return 0 }
        let piece = pieces[index]
        guard isGlued(index) else {
            let isYear = isNextGlued(index) && passage.classAt(piece.end).contains(.digit)
            return isYear ? combine(index, count: 2) : 0
        }
        let last = tokens[tokens.count - 1]
        if isNextGlued(index), passage.all(piece.end, pieces[index + 1].end, are: .lowerCase) {
            let before = passage.bytes[piece.start - 1]
            if passage.classBefore(piece.start).contains(.digit) || (before == 0x2E && last.end - last.start > 1) { return join(index, count: 2) }
        }
        guard passage.classBefore(piece.start).contains(.letter), !(isNextGlued(index) && passage.isWordCharacter(at: piece.end)) else { return 0 }
        return closesQuotation(piece) ? 0 : join(index, count: 1)
    }

    /// Whether a quotation mark of the same kind was opened shortly before and is still open.
    private func closesQuotation(_ piece: Piece) -> Bool {
        let window = 64
        var isOpen = false
        var offset = max(0, piece.start - window)
        while offset > 0, passage.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        while offset < piece.start, let (scalar, length) = passage.scalar(at: offset) {
            if isMark(scalar, like: piece) {
                let opens =
                    offset == 0 || passage.isSpace(at: passage.start(before: offset)) || isOpening(passage.bytes[passage.start(before: offset)])
                if opens { isOpen = passage.classAt(offset + length).contains(.letter) } else { isOpen = false }
            } else if scalar == "\n" {
                isOpen = false
            }
            offset += length
        }
        return isOpen
    }

    /// The mark that opens what this one closes: the same, or U+2018 before U+2019.
    private func isMark(_ scalar: Unicode.Scalar, like piece: Piece) -> Bool {
        switch passage.bytes[piece.start] {
        case 0x27: scalar == "'"
        case 0xE2: scalar == "\u{2019}" || scalar == "\u{2018}"
        default: scalar == "\u{2BC}"
        }
    }

    private func isOpening(_ byte: UInt8) -> Bool { byte == 0x28 || byte == 0x5B || byte == 0x22 }
}
