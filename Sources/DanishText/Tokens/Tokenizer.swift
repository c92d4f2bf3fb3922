import CorpusModel
import UnicodeText

/// Cuts the turns of transcripts into tokens and sentences: ICU's word breaks, corrected by Danish rules.
///
/// Each range of a turn is a piece of its own. One tokenizer serves one worker; a transcript of 10,000 words takes some milliseconds.
public final class Tokenizer {
    private let data: DanishData
    private let rules: TokenRules
    private let segmenter: Segmenter

    public init(data: DanishData, rules: TokenRules = .all) throws(UnicodeFault) {
        self.data = data
        self.rules = rules
        segmenter = try Segmenter()
    }

    /// The tokens of a transcript, in the order of its turns.
    public func tokens(of transcript: Transcript) -> TokenLayer {
        var writer = LayerWriter(data: data)
        for turn in transcript.turns {
            writer.beginTurn()
            for range in turn.ranges {
                let bytes = transcript.text.bytes.withUnsafeBuffer { Array($0[range.start..<range.end]) }
                let passage = Passage(bytes: bytes, isHardWrapped: transcript.source.isHardWrapped)
                writer.append(tokens(of: passage), of: passage, at: range.start, rules: rules)
            }
            writer.endTurn()
        }
        return writer.layer
    }

    private func tokens(of passage: Passage) -> [Piece] {
        let fixed = FixedSpans(passage: passage, rules: rules, data: data).found()
        let pieces = segmenter.pieces(of: passage, fixed: fixed, splittingMissingSpaces: rules.contains(.missingSpaces), data: data)
        var joiner = TokenJoiner(passage: passage, pieces: pieces, rules: rules, data: data)
        return joiner.joined()
    }
}
