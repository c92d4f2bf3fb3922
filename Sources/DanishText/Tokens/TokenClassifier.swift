import CorpusModel
import UnicodeText

/// The class that a token has by its own form. Whether a hanging hyphen breaks a word off is seen from its neighbours (`HangingHyphens`).
struct TokenClassifier {
    let data: DanishData
    let profile: MarkProfile

    func tokenClass(of piece: Piece, in passage: Passage, norm: String) -> TokenClass {
        switch piece.kind {
        case .event, .timestamp: return .event
        case .pseudonym: return .pseudonym
        case .address: return .word
        case .time: return .number
        case .plain, .marked: break
        }
        if isSilent(piece, in: passage, norm: norm) { return .event }
        var hasLetter = false
        var hasDigit = false
        var offset = piece.start
        while offset < piece.end, let (scalar, length) = passage.scalar(at: offset) {
            let found = CharacterClass.of(scalar)
            hasLetter = hasLetter || found.contains(.letter)
            hasDigit = hasDigit || found.contains(.digit)
            offset += length
        }
        if !hasLetter {
            if hasDigit { return .number }
            return isEmoji(piece, in: passage) ? .event : .punctuation
        }
        if data.fillers.contains(norm) || isDrawnOut(norm) { return .filler }
        return isPseudonym(piece, in: passage, norm: norm) ? .pseudonym : .word
    }

    /// Whole words of a convention that nobody says: *xxx*, *P*; *hhh* where breath is written.
    private func isSilent(_ piece: Piece, in passage: Passage, norm: String) -> Bool {
        if !profile.silentWords.isEmpty, profile.silentWords.contains(passage.text(piece.start, piece.end)) { return true }
        return profile.has(.breath) && norm.utf8.count > 1 && norm.utf8.allSatisfy { $0 == 0x68 }
    }

    /// *øøøhhmmm*: any number of ø (or æ), then h, then m; two letters at least.
    private func isDrawnOut(_ norm: String) -> Bool {
        var bytes = norm.utf8[...]
        var vowels = 0
        while bytes.count >= 2, bytes.first == 0xC3, let second = bytes.dropFirst().first, second == 0xB8 || second == 0xA6 {
            bytes = bytes.dropFirst(2)
            vowels += 1
        }
        guard vowels > 0 else { return false }
        let heard = bytes.drop { $0 == 0x68 }
        return heard.allSatisfy { $0 == 0x6D } && (heard.count < bytes.count || vowels > 1)
    }

    /// *NN* in capitals, *X-købing*, with or without a genitive -s.
    private func isPseudonym(_ piece: Piece, in passage: Passage, norm: String) -> Bool {
        guard passage.classAt(piece.start).contains(.upperCase) else { return false }
        let stem = withoutGenitive(norm)
        if data.pseudonyms[norm] == .whole || data.pseudonyms[stem] == .whole {
            return piece.end - piece.start == 1 || passage.classAt(piece.start + 1).contains(.upperCase) || passage.byte(piece.start + 1) == 0x2E
        }
        guard passage.byte(piece.start + 1) == 0x2D, norm.utf8.count > 2 else { return false }
        return data.pseudonyms[String(norm.dropFirst(2))] == .ending || data.pseudonyms[String(stem.dropFirst(2))] == .ending
    }

    /// *nns*, *nn's*: *nn*.
    private func withoutGenitive(_ norm: String) -> String {
        guard norm.utf8.last == 0x73 else { return norm }
        let stem = norm.utf8.dropLast()
        return String(decoding: stem.last == 0x27 ? stem.dropLast() : stem, as: UTF8.self)
    }

    /// A picture sign, not © or ™, which have text forms of their own (UTS #51).
    private func isEmoji(_ piece: Piece, in passage: Passage) -> Bool {
        guard let (scalar, _) = passage.scalar(at: piece.start), scalar.value >= 0x2600 || scalar.properties.isEmojiPresentation else { return false }
        return scalar.properties.isEmoji
    }
}
