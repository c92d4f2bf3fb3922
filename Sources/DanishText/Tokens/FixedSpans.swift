import UnicodeText

/// Finds the stretches of a passage that are one token whatever ICU says: bracketed events, pseudonyms in brackets, smileys, addresses, times.
///
/// One walk over the bytes; only a few of them can begin or mark such a stretch, and each try looks at a bounded number of bytes.
struct FixedSpans {
    let passage: Passage
    let rules: TokenRules
    private let brackets: BracketFinder
    /// What the transcript's reader knows to be events: these go before what the rules see.
    private let events: [Piece]
    /// `nil` where the transcript has no marks of a convention.
    private let marks: MarkFinder?
    private var spans: [Piece] = []
    /// What closes the doubtful hearing that is open.
    private var closing: Piece?

    init(passage: Passage, rules: TokenRules, data: DanishData, profile: MarkProfile, memory: BracketMemory, events: [Piece] = []) {
        self.events = events
        self.passage = passage
        self.rules = rules
        brackets = BracketFinder(passage: passage, data: data, profile: profile, memory: memory)
        marks = profile.hasMarks ? MarkFinder(passage: passage, profile: profile) : nil
    }

    /// Most passages have none of the signs, or full stops at the ends of words only.
    static func mayBe(among signs: TextSigns, _ rules: TokenRules) -> Bool {
        (signs.hasTightDot || !signs.isDisjoint(with: Self.signs)) && !rules.isDisjoint(with: [.brackets, .protected])
    }

    /// In order and free of overlap.
    consuming func found() -> [Piece] {
        let triggers = marks == nil ? Self.triggers : Self.triggers(with: marks?.profile.signs.keys)
        var offset = 0
        var next = 0
        while true {
            offset = passage.bytes.first(
                of: triggers, areSigns: marks == nil, from: offset, to: next < events.count ? events[next].start : passage.count)
            guard offset < passage.count else { break }
            if next < events.count, offset == events[next].start {
                spans.append(events[next])
                offset = events[next].end
                next += 1
            } else if let span = span(around: offset), next >= events.count || span.end <= events[next].start {
                spans.append(span)
                offset = span.end
            } else {
                offset += 1
            }
        }
        return spans
    }

    /// All triggers but the full stop.
    private static let signs = TextSigns("([<*#@:;=")

    private static let triggers: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "([<*#@:;=.".utf8 { table[Int(byte)] = true }
        return table
    }()

    /// The signs of a convention begin a stretch too, and what closes a doubtful hearing.
    private static func triggers(with signs: Dictionary<Unicode.Scalar, MarkRule>.Keys?) -> [Bool] {
        var table = triggers
        for sign in signs.map(Array.init) ?? [] { table[Int(Array(String(sign).utf8)[0])] = true }
        for byte in ")?/".utf8 { table[Int(byte)] = true }
        return table
    }

    private mutating func span(around offset: Int) -> Piece? {
        if let closing, offset >= closing.start {
            self.closing = nil
            if offset == closing.start { return closing }
        }
        let floor = spans.last?.end ?? 0
        let byte = passage.bytes[offset]
        if rules.contains(.brackets) {
            if let span = brackets.span(at: offset) { return span }
            if byte == 0x3A || byte == 0x3B || byte == 0x3D, let span = smiley(at: offset) { return span }
        }
        if rules.contains(.protected), let span = AddressFinder(passage: passage, floor: floor).span(around: offset) { return span }
        return mark(at: offset, floor: floor)
    }

    private mutating func mark(at offset: Int, floor: Int) -> Piece? {
        guard let marks else { return nil }
        if let span = marks.span(at: offset, floor: floor) { return span }
        guard passage.bytes[offset] == 0x28, let end = marks.endOfDoubt(at: offset) else { return nil }
        closing = end
        return Piece(start: offset, end: offset + 1, kind: .event)
    }

    /// *:-)* and its like, with a space or nothing on either side; a full stop may follow.
    private func smiley(at offset: Int) -> Piece? {
        guard offset == 0 || passage.isSpace(at: passage.start(before: offset)) else { return nil }
        var end = offset + 1
        if passage.byte(end) == 0x2D || passage.byte(end) == 0x27 { end += 1 }
        let mouth = passage.byte(end)
        guard mouth == 0x29 || mouth == 0x28 || mouth == 0x44 || mouth == 0x50 || mouth == 0x70 || mouth == 0x4F || mouth == 0x7C else { return nil }
        end += 1
        while passage.byte(end) == mouth, mouth == 0x29 || mouth == 0x28 { end += 1 }
        return passage.isWordCharacter(at: end) ? nil : Piece(start: offset, end: end, kind: .event)
    }
}
