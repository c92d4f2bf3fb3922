import CorpusModel
import UnicodeText

/// Finds where sentences begin among the tokens of a passage.
///
/// A sentence ends at `.` `!` `?` `…` as tokens of their own, unless what follows begins in lower case or is a comma or colon. Closing quotation
/// marks and brackets go along, and so do events, save a time, which begins what follows. Line ends of the speaker's own always end one.
struct SentenceSplitter {
    let passage: Passage
    let rules: TokenRules
    let data: DanishData
    let tokens: PieceBuffer

    /// Marks the tokens that begin a sentence.
    func mark() {
        guard !tokens.isEmpty else { return }
        tokens[0].beginsSentence = true
        var index = nextCandidate(from: 0)
        while index + 1 < tokens.count {
            let after = endOfSentence(at: index)
            if let after, after < tokens.count { tokens[after].beginsSentence = true }
            index = nextCandidate(from: max(after ?? 0, index + 1))
        }
    }

    /// The next token that may end a sentence. Nearly none does: it has no mark at its end (the last byte of `…` is 0xA6), and no line or time comes next.
    private func nextCandidate(from start: Int) -> Int {
        let bytes = passage.bytes.stretch(0, passage.count)
        return tokens.withUnsafeValues { tokens in
            var index = start
            while index + 1 < tokens.count {
                switch bytes[tokens[index].end - 1] {
                case 0x2E, 0x21, 0x3F, 0xA6: return index
                default: if tokens[index + 1].followsLineEnd || tokens[index + 1].kind == .timestamp { return index }
                }
                index += 1
            }
            return index
        }
    }

    /// The first token of the next sentence, when the token ends one.
    private func endOfSentence(at index: Int) -> Int? {
        if tokens[index + 1].kind == .timestamp || isLineEnd(after: index) { return index + 1 }
        let token = tokens[index]
        guard token.kind == .plain else { return nil }
        if isEndMark(token) {
            if let next = nextWord(index), !isContinuation(tokens[next]) || isLineEnd(after: next - 1) { return afterClosing(index) }
            return nextWord(index) == nil ? tokens.count : nil
        }
        return isAbbreviationEnd(index) ? index + 1 : nil
    }

    /// `.`, `…`, or a run of `.`, `!`, `?`.
    private func isEndMark(_ token: Piece) -> Bool {
        let bytes = passage.bytes[token.start..<token.end]
        if bytes.allSatisfy({ $0 == 0x2E }) { return bytes.count == 1 || rules.contains(.ellipsisEndsSentence) }
        if bytes.elementsEqual("…".utf8) { return rules.contains(.ellipsisEndsSentence) }
        return bytes.allSatisfy { $0 == 0x21 || $0 == 0x3F }
    }

    /// The next token that is no event.
    private func nextWord(_ index: Int) -> Int? {
        var next = index + 1
        while next < tokens.count, tokens[next].kind == .event { next += 1 }
        return next < tokens.count ? next : nil
    }

    /// Lower case, `,` `;` `:`, or one more end mark: the sentence goes on.
    private func isContinuation(_ token: Piece) -> Bool {
        if passage.classAt(token.start).contains(.lowerCase) { return true }
        switch passage.bytes[token.start] {
        case 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x2E: return token.kind == .plain
        default: return false
        }
    }

    /// What stands after the marks and events that go along with an end mark; `nil` when a lower-case word cancels the end.
    private func afterClosing(_ index: Int) -> Int? {
        var next = index + 1
        while next < tokens.count, tokens[next].start == tokens[next - 1].end, isClosing(tokens[next]), !isLineEnd(after: next - 1) { next += 1 }
        guard next < tokens.count else { return next }
        if passage.classAt(tokens[next].start).contains(.lowerCase), tokens[next].kind != .event, !isLineEnd(after: next - 1) { return nil }
        while next < tokens.count, tokens[next].kind == .event, !isLineEnd(after: next - 1) { next += 1 }
        return next
    }

    private func isClosing(_ token: Piece) -> Bool {
        guard token.kind == .plain, let (scalar, length) = passage.scalar(at: token.start), token.start + length == token.end else { return false }
        switch scalar {
        case "\"", "'", ")", "]", "}", "\u{BB}", "\u{AB}", "\u{201D}", "\u{2019}", "\u{201C}": return true
        default: return false
        }
    }

    private func isLineEnd(after index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].followsLineEnd && !passage.isHardWrapped
    }

    /// *osv.* before a capital, but never an initial.
    private func isAbbreviationEnd(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.end - token.start > 1, passage.bytes[token.end - 1] == 0x2E, let next = nextWord(index) else { return false }
        if token.end - token.start == 2, passage.classAt(token.start).contains(.upperCase) { return false }
        guard data.abbreviations[passage.matchForm(token.start, token.end)]?.ending == .may else { return false }
        if passage.classAt(tokens[next].start).contains(.upperCase) { return true }
        let opens = passage.bytes[tokens[next].start] == 0x22 || passage.bytes[tokens[next].start] == 0x28
        return opens && next + 1 < tokens.count && passage.classAt(tokens[next + 1].start).contains(.upperCase)
    }
}
