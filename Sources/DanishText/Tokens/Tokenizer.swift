import CorpusModel
import UnicodeText

/// Cuts the turns of transcripts into tokens and sentences: ICU's word breaks, corrected by Danish rules.
///
/// Each range of a turn is a piece of its own. One tokenizer serves one worker, and what it has learnt of forms serves the next transcript; one of
/// 10,000 words takes about a millisecond.
public final class Tokenizer {
    private let data: DanishData
    private let rules: TokenRules
    private let segmenter: Segmenter
    private var known = KnownForms()
    private var forms = FormTable()
    /// Memory that is used again for each passage.
    private var pieces: [Piece] = []
    private var tokens: [Piece] = []

    public init(data: DanishData, rules: TokenRules = .all) throws(UnicodeFault) {
        self.data = data
        self.rules = rules
        segmenter = try Segmenter(data: data, rules: rules)
    }

    /// The tokens of a transcript, in the order of its turns.
    public func tokens(of transcript: Transcript) -> TokenLayer {
        var writer = LayerWriter(data: data, expecting: transcript.text.count / 4)
        known.beginTranscript()
        forms.beginTranscript()
        for turn in transcript.turns {
            writer.beginTurn()
            for range in turn.ranges {
                withTokens(of: transcript, range) { writer.append(tokens, of: $0, at: range.start, forms: &forms, known: &known) }
            }
            writer.endTurn()
        }
        return writer.finished(forms)
    }

    /// Only the ranges of the tokens in the text: what is compared with bare word breaking in `make bench`.
    package func ranges(of transcript: Transcript) -> (starts: [UInt32], ends: [UInt32]) {
        var starts: [UInt32] = []
        var ends: [UInt32] = []
        starts.reserveCapacity(transcript.text.count / 4)
        ends.reserveCapacity(transcript.text.count / 4)
        for turn in transcript.turns {
            for range in turn.ranges {
                withTokens(of: transcript, range) { _ in
                    let base = UInt32(range.start)
                    for token in tokens {
                        starts.append(base + UInt32(token.start))
                        ends.append(base + UInt32(token.end))
                    }
                }
            }
        }
        return (starts, ends)
    }

    /// Calls `body` when `tokens` holds those of a range of the text.
    private func withTokens(of transcript: Transcript, _ range: TextRange, _ body: (Passage) -> Void) {
        transcript.text.bytes.withUnsafeBuffer { bytes in
            let stretch = UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])
            let passage = Passage(bytes: PassageBytes(stretch), isHardWrapped: transcript.source.isHardWrapped)
            pieces.removeAll(keepingCapacity: true)
            segmenter.append(passage, to: &pieces)
            let joined = TokenJoiner(passage: passage, pieces: pieces, rules: rules, data: data, memory: takeMemory()).joined()
            tokens = SentenceSplitter(passage: passage, rules: rules, data: data, tokens: joined).marked()
            body(passage)
        }
    }

    private func takeMemory() -> [Piece] {
        defer { tokens = [] }
        return tokens
    }
}
