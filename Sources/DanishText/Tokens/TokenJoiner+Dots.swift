import UnicodeText

extension TokenJoiner {
    /// A dot stays with an initial, an abbreviation or an ordinal; else it is a full stop.
    mutating func dot(at index: Int) -> Int {
        guard isGlued(index), tokens[tokens.count - 1].kind == .plain else { return 0 }
        let last = tokens[tokens.count - 1]
        let dotEnd = pieces[index].end
        // Nearly every full stop stands after a word that none of the rules is about; what follows is looked at last.
        let mayBeAbbreviation = rules.contains(.abbreviations) && data.abbreviationFilter.mayHold(passage.bytes.stretch(last.start, last.end))
        let first = passage.classAt(last.start)
        guard mayBeAbbreviation || !first.isDisjoint(with: [.upperCase, .digit]), !isLetterName(last) else { return 0 }
        let following = Following(passage, dotEnd)
        if rules.contains(.initials), !following.isLast, isInitial(last) { return join(index, count: 1) }
        if mayBeAbbreviation, isAbbreviation(last, dotEnd: dotEnd, following) { return join(index, count: 1) }
        if rules.contains(.ordinals), !following.isLast, isOrdinal(last, following) { return join(index, count: 1) }
        return 0
    }

    /// One capital, or capitals with dots and hyphens between: *H*, *H.C*, *P-E*.
    private func isInitial(_ token: Piece) -> Bool {
        guard token.end - token.start < 10 else { return false }
        var offset = token.start
        var capitals = 0
        var hasDot = false
        var afterSign = true
        while offset < token.end, let (scalar, length) = passage.scalar(at: offset) {
            if CharacterClass.of(scalar).contains(.upperCase) {
                capitals += 1
                afterSign = false
            } else if scalar == "." || scalar == "-" {
                if afterSign && scalar == "." { return false }
                hasDot = hasDot || scalar == "."
                afterSign = true
            } else {
                return false
            }
            offset += length
        }
        return !afterSign && (hasDot || capitals == 1)
    }

    /// The C of *blok C*: no initial, and no abbreviation either.
    private func isLetterName(_ token: Piece) -> Bool {
        guard tokens.count >= 2, token.end - token.start == 1, passage.classAt(token.start).contains(.upperCase) else { return false }
        let noun = tokens[tokens.count - 2]
        return noun.kind == .plain && data.letteredNouns.contains(passage.matchForm(noun.start, noun.end))
    }

    private func isAbbreviation(_ token: Piece, dotEnd: Int, _ following: Following) -> Bool {
        // The longest listed form has ten letters; a hyphenated word is looked up by its last part.
        guard token.end - token.start <= 48 else { return false }
        let form = passage.matchForm(token.start, dotEnd)
        if let listed = data.abbreviations[form] { return !listed.isAlsoWord || following.isSmall || following.isDigit }
        if isDotted(token) { return true }
        guard !following.isLast, let hyphen = form.utf8.lastIndex(of: 0x2D) else { return false }
        return data.abbreviations[String(form[form.index(after: hyphen)...])] != nil
    }

    /// *p.g.a*: parts of one to three letters with dots, the last of up to five.
    private func isDotted(_ token: Piece) -> Bool {
        var length = 0
        var parts = 0
        var offset = token.start
        while offset < token.end, let (scalar, size) = passage.scalar(at: offset) {
            if scalar == "." {
                guard 1...3 ~= length else { return false }
                parts += 1
                length = 0
            } else {
                let found = CharacterClass.of(scalar)
                guard found.contains(.letter) || (found.contains(.digit) && offset > token.start) || found.contains(.mark) else { return false }
                if !found.contains(.mark) { length += 1 }
            }
            offset += size
        }
        return parts > 0 && 1...5 ~= length
    }

    /// *3. maj*, *2. klasse*, *den 8. Marts*, *4.-klasse*: one or two digits, and what follows belongs to them.
    private func isOrdinal(_ token: Piece, _ following: Following) -> Bool {
        guard token.end - token.start <= 2, passage.all(token.start, token.end, are: .digit) else { return false }
        if following.isLowerCase || following.isHyphenated { return true }
        guard following.isUpperCase else { return false }
        if months.contains(following.word(in: passage)) { return true }
        guard tokens.count >= 2 else { return false }
        let before = tokens[tokens.count - 2]
        return articles.contains(passage.matchForm(before.start, before.end))
    }
}

private let articles: Set<String> = ["den", "det", "de", "d."]

private let months: Set<String> = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december", "jan", "feb", "mar",
    "apr",
    "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec",
]
