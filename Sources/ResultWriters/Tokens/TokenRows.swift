import CorpusModel

/// A token with everything that formats show of it.
struct TokenRow {
    let transcript: String
    /// Counted from 1.
    let turn: Int
    let sentence: Int
    /// Within the transcript, from 0.
    let token: Int
    let form: String
    /// The normal form, or the match form where nothing was analysed.
    let norm: String
    let lemma: String?
    let wordClass: WordClass?
    let tokenClass: TokenClass
    /// Code points in the transcript's text.
    let characters: Range<Int>
    /// Whether nothing stands between it and the next token.
    let isGlued: Bool
    let isFirstOfSentence: Bool
    let isFirstOfTurn: Bool
    let speaker: Speaker?
}

/// The tokens of one transcript in order, with code-point offsets counted along.
enum TokenRows {
    static func forEach(in segment: CorpusSegment, _ body: (TokenRow) -> Void) {
        var (turns, sentences) = (RegionCursor(segment.turns), RegionCursor(segment.sentences))
        for member in segment.members {
            var characters = CharacterCounter(member.transcript.text)
            let firstSentence = member.tokens.isEmpty ? 0 : sentences.number(ofToken: member.tokens.lowerBound)
            for token in member.tokens {
                let turn = turns.number(ofToken: token)
                let sentence = sentences.number(ofToken: token)
                let range = segment.range(ofToken: token)
                let start = characters.offset(of: range.start)
                let reading = segment.reading(ofToken: token)
                let isGlued = token + 1 < member.tokens.upperBound && segment.isGluedToLast(token + 1)
                body(
                    TokenRow(
                        transcript: member.transcript.id, turn: turn - member.turns.lowerBound + 1,
                        sentence: sentence - firstSentence + 1,
                        token: token - member.tokens.lowerBound, form: segment.formVocabulary[segment.forms[token]],
                        norm: reading?.normalForm ?? segment.normVocabulary[segment.norms[token]], lemma: reading?.lemma,
                        wordClass: reading?.wordClass, tokenClass: segment.tokenClass(token),
                        characters: start..<characters.offset(of: range.end), isGlued: isGlued,
                        isFirstOfSentence: token == max(segment.sentences[sentence].lowerBound, member.tokens.lowerBound),
                        isFirstOfTurn: token == segment.tokens(ofTurn: turn).lowerBound,
                        speaker: member.transcript.speaker(of: member.transcript.turns[turn - member.turns.lowerBound])))
            }
        }
    }
}

/// Code-point offsets of ascending byte offsets: one pass over the text for all tokens.
struct CharacterCounter {
    private let text: TranscriptText
    private var byte = 0
    private var character = 0

    init(_ text: TranscriptText) { self.text = text }

    mutating func offset(of target: Int) -> Int {
        // Turns that are inserted in others may step back.
        if target < byte {
            byte = target
            character = text.codePointOffset(of: target)
            return character
        }
        let (from, counted) = (byte, character)
        character = text.bytes.withUnsafeBuffer { bytes in
            var count = counted
            for offset in from..<target where bytes[offset] & 0xC0 != 0x80 { count += 1 }
            return count
        }
        byte = target
        return character
    }
}
