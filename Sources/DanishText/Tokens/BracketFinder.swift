import UnicodeText

/// Brackets whose content is no speech: *(griner)*, *[pause]*, *((latter))*, *(2.0)*, *[00:12:31]*, *\*griner\**; and names taken out:
/// *[Maria]*, *<navn>*.
///
/// Brackets with other content stay marks around words.
struct BracketFinder {
    let passage: Passage
    let data: DanishData
    let profile: MarkProfile
    let memory: BracketMemory
    /// No event is described in more bytes.
    private static let reach = 120

    /// The bracket that opens here, with its content, if it is an event or a pseudonym.
    func span(at offset: Int) -> Piece? {
        guard let close = Self.closing(passage.bytes[offset]) else { return nil }
        let open = passage.bytes[offset]
        let isDouble = open != 0x2A && passage.byte(offset + 1) == open
        let start = offset + (isDouble ? 2 : 1)
        guard let end = contentEnd(from: start, open: open, close: close) else { return nil }
        if isDouble, passage.byte(end + 1) != close { return nil }
        let whole = end + (isDouble ? 2 : 1)
        if isDouble, open == 0x28, profile.has(.comments) { return Piece(start: offset, end: whole, kind: .event) }
        guard let kind = memory.kind(passage.bytes.stretch(start, end), open: open, { kind(start, end, open: open) }),
            !(isDouble && kind == .pseudonym)
        else { return nil }
        return Piece(start: offset, end: whole, kind: kind)
    }

    private static func closing(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x28: 0x29
        case 0x5B: 0x5D
        case 0x3C: 0x3E
        case 0x2A: 0x2A
        default: nil
        }
    }

    /// Where the content ends: on the same line, with no other bracket inside.
    private func contentEnd(from start: Int, open: UInt8, close: UInt8) -> Int? {
        var offset = start
        while offset < passage.count, offset - start <= Self.reach {
            let byte = passage.bytes[offset]
            if byte == close { return offset }
            if byte == open || (byte == 0x0A && !passage.isHardWrapped) { return nil }
            offset += 1
        }
        return nil
    }

    private func kind(_ start: Int, _ end: Int, open: UInt8) -> Piece.Kind? {
        let content = EventContent(passage: passage, start: start, end: end, data: data)
        switch open {
        case 0x3C: return (profile.has(.tempo) ? content.isRedaction : content.isName) ? .pseudonym : nil
        case 0x2A: return content.isListed(asWhole: true) ? .event : nil
        default:
            if content.isTime { return .timestamp }
            if open == 0x5B, profile.has(.overlap) { return content.isEventAsAWhole ? .event : nil }
            if open == 0x5B, content.isCapitalisedWord { return .pseudonym }
            if open == 0x28, profile.has(.numbers), content.isNumber { return .event }
            return content.isEvent(inSquareBrackets: open == 0x5B) ? .event : nil
        }
    }
}
