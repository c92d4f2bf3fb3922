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
    let norm: String
    let tokenClass: TokenClass
    /// Code points in the transcript's text.
    let characters: Range<Int>
    /// Whether nothing stands between it and the next token.
    let isGlued: Bool
    let isFirstOfSentence: Bool
    let isFirstOfTurn: Bool
    let speaker: Speaker?
    /// Lemma and word class, where they are known.
    let reading: Reading?
}

/// The tokens of one transcript in order, with code-point offsets counted along.
enum TokenRows {
    static func forEach(in segment: CorpusSegment, _ analysis: AnalysisLayer? = nil, _ body: (TokenRow) -> Void) {
        for member in segment.members {
            var characters = CharacterCounter(member.transcript.text)
            for token in member.tokens {
                let turn = Int(segment.turnOfToken[token])
                let range = segment.range(ofToken: token)
                let start = characters.offset(of: range.start)
                let previous = token > member.tokens.lowerBound ? token - 1 : nil
                let isGlued = token + 1 < member.tokens.upperBound && segment.starts[token + 1] == segment.ends[token]
                body(
                    TokenRow(
                        transcript: member.transcript.id, turn: turn - member.turns.lowerBound + 1,
                        sentence: Int(segment.sentences[token]) - Int(segment.sentences[member.tokens.lowerBound]) + 1,
                        token: token - member.tokens.lowerBound, form: segment.formVocabulary[segment.forms[token]],
                        norm: segment.normVocabulary[segment.norms[token]], tokenClass: segment.tokenClass(token),
                        characters: start..<characters.offset(of: range.end), isGlued: isGlued,
                        isFirstOfSentence: previous.map { segment.sentences[$0] != segment.sentences[token] } ?? true,
                        isFirstOfTurn: previous.map { segment.turnOfToken[$0] != segment.turnOfToken[token] } ?? true,
                        speaker: member.transcript.speaker(of: member.transcript.turns[turn - member.turns.lowerBound]),
                        reading: analysis.map { $0.table[Int($0.readings[token])] }))
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
