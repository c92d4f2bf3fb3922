import UnicodeText

/// The content of a bracket, and what it can be.
struct EventContent {
    private let passage: Passage
    private let start: Int
    private let end: Int
    private let data: DanishData

    init(passage: Passage, start: Int, end: Int, data: DanishData) {
        var start = start
        var end = end
        while start < end, let (scalar, length) = passage.scalar(at: start), Passage.isSpace(scalar) { start += length }
        while start < end, passage.isSpace(at: passage.start(before: end)) { end = passage.start(before: end) }
        self.passage = passage
        self.start = start
        self.end = end
        self.data = data
    }

    /// *00:12:31*, *#00:12:31-5#* inside a bracket too.
    var isTime: Bool {
        let isHashed = passage.byte(start) == 0x23 && end - start > 2
        guard var timeEnd = AddressFinder.timeEnd(in: passage, from: isHashed ? start + 1 : start) else { return false }
        if passage.byte(timeEnd) == 0x2D, 0x30...0x39 ~= passage.byte(timeEnd + 1) { timeEnd += 2 }
        return timeEnd == (isHashed ? end - 1 : end)
    }

    /// *[Maria]*: one word with a capital that is no word of the language's own.
    var isCapitalisedWord: Bool {
        guard end - start >= 2, passage.classAt(start).contains(.upperCase), isOneWord else { return false }
        let form = passage.matchForm(start, end)
        return data.events[form] == nil && !data.functionWords.contains(form) && !data.fillers.contains(form) && !data.backchannels.contains(form)
            && !data.particles.contains(form) && data.irregular[form] == nil && !isUnclear(form)
    }

    /// *<navn>*, *<Maria>*, *<navn på skole>*.
    var isName: Bool {
        start < end && (isOneWord || data.events[passage.matchForm(start, end)] == .redaction) && passage.classAt(start).contains(.letter)
    }

    /// *<navn>*.
    var isRedaction: Bool { start < end && data.events[passage.matchForm(start, end)] == .redaction }

    /// *2*.
    var isNumber: Bool { 1...3 ~= end - start && passage.all(start, end, are: .digit) }

    /// What is an event even where brackets are signs of overlap: a pause, a duration, what is listed word for word.
    var isEventAsAWhole: Bool {
        if start == end { return true }
        let form = passage.matchForm(start, end)
        return isPauseMark(form) || isDuration(form) || isUnclear(form) || isListed(form, asWhole: true, false)
    }

    /// Letters, digits and inner hyphens only.
    private var isOneWord: Bool {
        var offset = start
        while offset < end, let (scalar, length) = passage.scalar(at: offset) {
            let isInner = scalar == "-" && offset > start && offset + length < end
            guard isInner || !CharacterClass.of(scalar).isDisjoint(with: [.letter, .digit, .mark]) else { return false }
            offset += length
        }
        return start < end
    }

    func isEvent(inSquareBrackets: Bool) -> Bool {
        if start == end { return true }
        let form = passage.matchForm(start, end)
        return isPauseMark(form) || isDuration(form) || isUnclear(form) || isListed(form, asWhole: false, inSquareBrackets)
    }

    func isListed(asWhole: Bool) -> Bool { start < end && isListed(passage.matchForm(start, end), asWhole: asWhole, false) }

    /// *(.)*, *(..)*, *[…]*: a short pause or something left out.
    private func isPauseMark(_ form: String) -> Bool { form.utf8.allSatisfy { $0 == 0x2E } || form == "…" || form == "-" }

    /// *xx*, *?*, *X*: what could not be heard.
    private func isUnclear(_ form: String) -> Bool { form.utf8.allSatisfy { $0 == 0x78 } || form.utf8.allSatisfy { $0 == 0x3F } }

    /// *2.0*, *0,5*; *2 sek.*, *12 seconds pause*. A bare whole number may be a reference and is no event.
    private func isDuration(_ form: String) -> Bool {
        let number = form.utf8.prefix { 0x30...0x39 ~= $0 || $0 == 0x2E || $0 == 0x2C }
        guard !number.isEmpty, number.contains(where: { 0x30...0x39 ~= $0 }), number.count <= 5 else { return false }
        let rest = form[number.endIndex...].split(whereSeparator: { $0 == " " || $0 == "." }).map(String.init)
        guard let unit = rest.first else { return number.count >= 2 && number.count <= 4 && number.contains { $0 == 0x2E || $0 == 0x2C } }
        return Self.units.contains(unit) && rest.dropFirst().allSatisfy { data.events[$0] == .pause }
    }

    private static let units: Set<String> = [
        "s", "sek", "sec", "sekund", "sekunder", "sekunders", "second", "seconds", "m", "min", "minut", "minutter", "minutters",
    ]

    /// The whole content, or its first words: *griner højt og længe*. Names taken out are compared as wholes (with a number: *navn 2*), because
    /// in round brackets *by* or *leder* may begin something said in passing.
    private func isListed(_ form: String, asWhole: Bool, _ inSquareBrackets: Bool) -> Bool {
        if data.events[form] != nil { return true }
        let bare = Self.withoutEndMarks(form)
        if data.events[bare] != nil { return true }
        guard !asWhole else { return false }
        let words = bare.split(separator: " ", omittingEmptySubsequences: true)
        if words.count == 1 { return data.events[Self.withoutNumber(bare)] == .redaction }
        if isNamed, let kind = data.events[words.dropFirst().joined(separator: " ")], kind != .redaction { return true }
        guard words.count <= 12 else { return false }
        if words.count <= 3, let last = words.last, data.events[String(last)] == .pause { return true }
        var head = ""
        for (index, word) in words.dropLast().enumerated() {
            head += index == 0 ? String(word) : " \(word)"
            guard let kind = data.events[Self.withoutEndMarks(head)] else { continue }
            if kind != .redaction || inSquareBrackets || (index + 2 == words.count && Self.isEnumerator(words[index + 1])) { return true }
        }
        return false
    }

    /// Whether the first word is written as a name: *Birthe griner*.
    private var isNamed: Bool { passage.classAt(start).contains(.upperCase) }

    private static func withoutEndMarks(_ form: String) -> String {
        var bytes = form.utf8[...]
        while let last = bytes.last, last == 0x2E || last == 0x2C || last == 0x21 || last == 0x3A || last == 0x3B { bytes = bytes.dropLast() }
        return String(Substring(bytes))
    }

    private static func withoutNumber(_ form: String) -> String {
        var bytes = form.utf8[...]
        while let last = bytes.last, 0x30...0x39 ~= last { bytes = bytes.dropLast() }
        return String(Substring(bytes))
    }

    /// *2* or *b* in *navn 2*, *by b*.
    private static func isEnumerator(_ word: Substring) -> Bool { word.utf8.count == 1 || word.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
}
