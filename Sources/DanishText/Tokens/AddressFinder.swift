import UnicodeText

/// Addresses of the network and of mail, *@navn*, *#emne*, and times of day.
struct AddressFinder {
    let passage: Passage
    /// Where the stretch before ends: nothing begins to the left of it.
    let floor: Int
    /// No address is longer; the bound keeps the walk linear.
    private static let reach = 256
    private static let domains = ["dk", "com", "org", "net", "eu", "nu"].map { Array($0.utf8) }
    private static let domainStarts = Set(domains.map { $0[0] })

    /// The stretch that the byte begins or marks.
    func span(around offset: Int) -> Piece? {
        switch passage.bytes[offset] {
        case 0x3A: time(colon: offset) ?? link(colon: offset)
        case 0x40: mail(at: offset) ?? tag(at: offset)
        case 0x23: recorderTime(at: offset) ?? tag(at: offset)
        case 0x2E: site(dot: offset)
        default: nil
        }
    }

    /// *10:30*, *00:12:31*, *1:02:03.5*.
    private func time(colon: Int) -> Piece? {
        var start = colon
        while start > floor, colon - start < 4, isDigit(start - 1) { start -= 1 }
        guard 1...3 ~= colon - start, start == floor || !passage.isWordCharacter(before: start) else { return nil }
        guard let end = Self.timeEnd(in: passage, from: start), end > colon else { return nil }
        return Piece(start: start, end: end, kind: .time)
    }

    /// The end of a time that begins here: one to three digits, then one or two groups of a colon and two digits, then a fraction.
    static func timeEnd(in passage: Passage, from start: Int) -> Int? {
        func isDigit(_ offset: Int) -> Bool { 0x30...0x39 ~= passage.byte(offset) }
        var end = start
        while end - start < 4, isDigit(end) { end += 1 }
        guard 1...3 ~= end - start else { return nil }
        var groups = 0
        while groups < 2, passage.byte(end) == 0x3A, isDigit(end + 1), isDigit(end + 2), !isDigit(end + 3) {
            end += 3
            groups += 1
        }
        guard groups > 0 else { return nil }
        if passage.byte(end) == 0x2E || passage.byte(end) == 0x2C, isDigit(end + 1) {
            var fraction = end + 1
            while fraction - end < 4, isDigit(fraction) { fraction += 1 }
            if !isDigit(fraction) { end = fraction }
        }
        return isDigit(end) ? nil : end
    }

    /// *#00:12:33-5#*, as f4 writes it.
    private func recorderTime(at offset: Int) -> Piece? {
        guard var end = Self.timeEnd(in: passage, from: offset + 1) else { return nil }
        if passage.byte(end) == 0x2D, isDigit(end + 1) { end += 2 }
        return passage.byte(end) == 0x23 ? Piece(start: offset, end: end + 1, kind: .timestamp) : nil
    }

    private func link(colon: Int) -> Piece? {
        guard passage.byte(colon + 1) == 0x2F, passage.byte(colon + 2) == 0x2F else { return nil }
        for scheme in ["https", "http", "ftp"] {
            let start = colon - scheme.utf8.count
            if start >= floor, passage.bytes[start..<colon].elementsEqual(scheme.utf8), let end = addressEnd(from: colon + 3) {
                return Piece(start: start, end: end, kind: .address)
            }
        }
        return nil
    }

    /// *www.ordret.dk/om*; *ordret.dk* by its last part.
    private func site(dot: Int) -> Piece? {
        if dot - 3 >= floor, passage.bytes[(dot - 3)..<dot].elementsEqual("www".utf8), let end = addressEnd(from: dot + 1) {
            return Piece(start: dot - 3, end: end, kind: .address)
        }
        guard Self.domainStarts.contains(passage.byte(dot + 1)) else { return nil }
        for domain in Self.domains {
            let end = dot + 1 + domain.count
            guard end <= passage.count, passage.bytes[(dot + 1)..<end].elementsEqual(domain), !isNameCharacter(end),
                !passage.isWordCharacter(at: end)
            else { continue }
            let start = nameStart(before: dot)
            guard start < dot, passage.isWordCharacter(at: start) else { return nil }
            if passage.byte(end) == 0x2F, let longer = addressEnd(from: end + 1) { return Piece(start: start, end: longer, kind: .address) }
            return Piece(start: start, end: end, kind: .address)
        }
        return nil
    }

    private func mail(at offset: Int) -> Piece? {
        let start = nameStart(before: offset)
        var end = offset + 1
        var dots = 0
        while end - offset < Self.reach, isNameCharacter(end) || (passage.byte(end) == 0x2E && isNameCharacter(end + 1)) {
            if passage.byte(end) == 0x2E { dots += 1 }
            end += 1
        }
        return start < offset && dots > 0 ? Piece(start: start, end: end, kind: .address) : nil
    }

    /// *@navn*, *#emne*: a sign that no word stands before, and a word.
    private func tag(at offset: Int) -> Piece? {
        guard offset == 0 || (!passage.isWordCharacter(before: offset) && passage.bytes[offset - 1] != passage.bytes[offset]) else { return nil }
        var end = offset + 1
        while end - offset < Self.reach, let (scalar, length) = passage.scalar(at: end),
            scalar == "_" || !CharacterClass.of(scalar).isDisjoint(with: [.letter, .digit, .mark])
        {
            end += length
        }
        return end - offset > 1 && passage.isWordCharacter(at: offset + 1) ? Piece(start: offset, end: end, kind: .address) : nil
    }

    /// The end of an address: the last letter, digit or slash before a space.
    private func addressEnd(from start: Int) -> Int? {
        var end: Int?
        var offset = start
        while offset - start < Self.reach, let (scalar, length) = passage.scalar(at: offset), !Passage.isSpace(scalar) {
            offset += length
            if scalar == "/" || !CharacterClass.of(scalar).isDisjoint(with: [.letter, .digit]) { end = offset }
        }
        return end
    }

    private func nameStart(before offset: Int) -> Int {
        var start = offset
        while start > floor, offset - start < Self.reach {
            let before = passage.start(before: start)
            guard before >= floor, isNameCharacter(before) || passage.bytes[before] == 0x2E || passage.isWordCharacter(at: before) else { break }
            start = before
        }
        while start < offset, passage.bytes[start] == 0x2E || passage.bytes[start] == 0x2D { start += 1 }
        return start
    }

    private func isDigit(_ offset: Int) -> Bool { 0x30...0x39 ~= passage.byte(offset) }

    /// Letters and digits of ASCII, `-`, `_`, `+`: what names in addresses are made of.
    private func isNameCharacter(_ offset: Int) -> Bool {
        let byte = passage.byte(offset)
        return isDigit(offset) || 0x41...0x5A ~= byte & 0xDF || byte == 0x2D || byte == 0x5F || byte == 0x2B
    }
}
