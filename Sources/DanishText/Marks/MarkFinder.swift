import UnicodeText

/// Finds the marks of a convention in a passage: signs around words are events of their own, signs in a word belong to it.
///
/// *°ja°* is three tokens, *ja::* and *sa[mskabelse* are one each, whose match forms are *ja* and *samskabelse*.
struct MarkFinder {
    let passage: Passage
    let profile: MarkProfile
    /// No word with marks and no doubtful hearing has more bytes.
    private static let reach = 120

    private struct Mark {
        let rule: MarkRule
        let length: Int
    }

    /// The mark that stands here, or the word that it stands in; `floor` is where the stretch before ends.
    func span(at offset: Int, floor: Int) -> Piece? {
        if let breath = breath(at: offset, floor: floor) { return breath }
        guard let mark = mark(at: offset) else { return nil }
        let followsWord = offset > floor && passage.isWordCharacter(before: offset)
        if mark.rule.standsInWords, followsWord, let word = word(around: offset, floor: floor) { return word }
        switch mark.rule {
        case .lengthening, .breath: return nil
        case .emphasis where followsWord == passage.isWordCharacter(at: offset + mark.length): return nil
        default: return Piece(start: offset, end: offset + mark.length, kind: .event)
        }
    }

    /// The match form of a stretch without the marks in it.
    func matchForm(_ start: Int, _ end: Int) -> String {
        var bytes: [UInt8] = []
        var offset = start
        while offset < end, let (_, length) = passage.scalar(at: offset) {
            if let mark = mark(at: offset), mark.rule.standsInWords {
                offset += mark.length
            } else {
                bytes.append(contentsOf: passage.bytes.stretch(offset, offset + length))
                offset += length
            }
        }
        return bytes.withUnsafeBufferPointer { MatchForm.of($0) }
    }

    private func mark(at offset: Int) -> Mark? {
        guard let (scalar, length) = passage.scalar(at: offset) else { return nil }
        if let rule = profile.signs[scalar] { return Mark(rule: rule, length: length) }
        return laughter(at: offset).map { Mark(rule: .breath, length: $0 - offset) }
    }

    // MARK: Words with marks in them

    /// The word to whose letters the mark belongs; `nil` for a mark that only ends it.
    private func word(around offset: Int, floor: Int) -> Piece? {
        let start = wordStart(before: offset, floor: floor)
        guard passage.classBefore(offset).contains(.letter) else { return nil }
        var end = offset
        var kept = offset
        while end - start < Self.reach, let (_, length) = passage.scalar(at: end) {
            if let mark = mark(at: end), mark.rule.standsInWords {
                end += mark.length
                if mark.rule == .lengthening { kept = end }
            } else if isWordPart(at: end) {
                end += length
                kept = end
            } else if isJoint(at: end), kept == end, isWordPart(at: end + length) {
                end += length
            } else {
                break
            }
        }
        guard kept > offset else { return nil }
        if isJoint(at: kept), !passage.isWordCharacter(at: kept + jointLength(at: kept)) { kept += jointLength(at: kept) }
        return Piece(start: start, end: kept, kind: .marked)
    }

    private func wordStart(before offset: Int, floor: Int) -> Int {
        var start = offset
        while start > floor, offset - start < Self.reach {
            let before = passage.start(before: start)
            let isInner = isJoint(at: before) && before > floor && passage.isWordCharacter(before: before)
            guard before >= floor, isWordPart(at: before) || isInner else { break }
            start = before
        }
        return start
    }

    private func isWordPart(at offset: Int) -> Bool { !passage.classAt(offset).isDisjoint(with: [.letter, .digit, .mark]) }

    /// A hyphen or an apostrophe.
    private func isJoint(at offset: Int) -> Bool { jointLength(at: offset) > 0 }

    private func jointLength(at offset: Int) -> Int {
        guard let (scalar, length) = passage.scalar(at: offset) else { return 0 }
        switch scalar {
        case "-", "'", "\u{2019}", "\u{2BC}", "\u{2010}", "\u{2011}": return length
        default: return 0
        }
    }

    // MARK: Breath

    /// *.hhh* and *(hh)* that stand for themselves.
    private func breath(at offset: Int, floor: Int) -> Piece? {
        guard profile.has(.breath) else { return nil }
        let isFree = offset == floor || !passage.isWordCharacter(before: offset)
        if let end = laughter(at: offset) {
            return isFree || !passage.isWordCharacter(at: end) ? Piece(start: offset, end: end, kind: .event) : nil
        }
        guard isFree, passage.byte(offset) == 0x2E else { return nil }
        let end = endOfBreath(from: offset + 1)
        return end > offset + 1 && !passage.isWordCharacter(at: end) ? Piece(start: offset, end: end, kind: .event) : nil
    }

    /// Where *(h)* ends that begins here.
    private func laughter(at offset: Int) -> Int? {
        guard profile.has(.breath), passage.byte(offset) == 0x28 else { return nil }
        let end = endOfBreath(from: offset + 1)
        return end > offset + 1 && passage.byte(end) == 0x29 ? end + 1 : nil
    }

    private func endOfBreath(from offset: Int) -> Int {
        var end = offset
        while passage.byte(end) | 0x20 == 0x68, end - offset < Self.reach { end += 1 }
        return end
    }

    // MARK: Doubtful hearings

    /// What closes the doubtful hearing whose bracket opens here: *?)*, or *)* where brackets are enough; *pokus?)* with its stroke where a second reading
    /// begins.
    func endOfDoubt(at offset: Int) -> Piece? {
        guard profile.has(.doubt) || profile.has(.brackets), let close = closingBracket(after: offset) else { return nil }
        var end = close
        while passage.byte(end - 1) == 0x3F { end -= 1 }
        guard passage.all(offset + 1, end, areWordsOrMarksOf: profile) else { return nil }
        let words = passage.bytes[(offset + 1)..<end].count { $0 == 0x20 } + 1
        guard profile.has(.brackets) || (end < close && words <= 3) else { return nil }
        let stroke = passage.bytes[(offset + 1)..<end].firstIndex(of: 0x2F)
        return Piece(start: stroke ?? end, end: close + 1, kind: .event)
    }

    private func closingBracket(after offset: Int) -> Int? {
        var end = offset + 1
        while end < passage.count, end - offset <= Self.reach {
            switch passage.bytes[end] {
            case 0x29: return end
            case 0x28: if let inner = laughter(at: end) { end = inner } else { return nil }
            case 0x0A where !passage.isHardWrapped: return nil
            default: end += 1
            }
        }
        return nil
    }
}

extension Passage {
    /// Whether a stretch has a letter, and beside words, blanks, commas and strokes no more than marks of the profile.
    fileprivate func all(_ start: Int, _ end: Int, areWordsOrMarksOf profile: MarkProfile) -> Bool {
        var hasLetter = false
        var offset = start
        while offset < end, let (scalar, length) = scalar(at: offset) {
            let found = CharacterClass.of(scalar)
            hasLetter = hasLetter || found.contains(.letter)
            let isAllowed = !found.isDisjoint(with: [.letter, .digit, .mark]) || Self.isSpace(scalar) || profile.signs[scalar] != nil
            guard isAllowed || ",.-'\u{2019}/()".unicodeScalars.contains(scalar) else { return false }
            offset += length
        }
        return hasLetter
    }
}
