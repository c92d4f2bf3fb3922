import CorpusModel
import UnicodeText

/// Cuts the turns of transcripts into tokens and sentences: ICU's word breaks, corrected by Danish rules.
///
/// Each range of a turn is a piece of its own. One tokenizer serves one worker, and what it has learnt of forms serves the next transcript; one of
/// 10,000 words takes about three milliseconds.
public final class Tokenizer {
    private let data: DanishData
    private var memory: Memory

    /// What stays from transcript to transcript.
    private struct Memory {
        var passages: PassageTokens
        var known = KnownForms()
        var forms = FormTable()
    }

    public init(data: DanishData, rules: TokenRules = .all) throws(UnicodeFault) {
        self.data = data
        memory = Memory(passages: try PassageTokens(data: data, rules: rules))
    }

    /// The tokens of a transcript, in the order of its turns; the file's own words and sentences where an annotation is given.
    public func tokens(of transcript: Transcript, taking annotation: SourceAnnotation? = nil) -> TokenLayer {
        Self.tokens(of: transcript, annotation, data, &memory)
    }

    private static func tokens(
        of transcript: Transcript, _ annotation: SourceAnnotation?, _ data: DanishData, _ memory: inout Memory
    ) -> TokenLayer {
        var given = annotation.map(SourcePieces.init)
        var events = EventStretches(transcript.events)
        var writer = LayerWriter(data: data, expecting: transcript.text.count / 4)
        memory.known.beginTranscript()
        memory.forms.beginTranscript()
        transcript.text.bytes.withUnsafeBuffer { bytes in
            for turn in transcript.turns {
                writer.beginTurn()
                for range in turn.ranges {
                    let passage = Passage(bytes: PassageBytes(bytes, range), isHardWrapped: transcript.source.isHardWrapped)
                    memory.passages.cut(passage, events: events.pieces(in: range))
                    let tokens = given?.replacing(memory.passages.tokens, in: range) ?? memory.passages.tokens
                    writer.append(tokens, of: passage, at: range.start, forms: &memory.forms, known: &memory.known)
                }
                writer.endTurn()
            }
        }
        return writer.finished(memory.forms)
    }

    /// Only the ranges of the tokens in the text: what `make bench` compares with bare word breaking.
    package func ranges(of transcript: Transcript) -> (starts: [UInt32], ends: [UInt32]) { Self.ranges(of: transcript, &memory.passages) }

    private static func ranges(of transcript: Transcript, _ passages: inout PassageTokens) -> (starts: [UInt32], ends: [UInt32]) {
        var events = EventStretches(transcript.events)
        var starts: [UInt32] = []
        var ends: [UInt32] = []
        starts.reserveCapacity(transcript.text.count / 4)
        ends.reserveCapacity(transcript.text.count / 4)
        transcript.text.bytes.withUnsafeBuffer { bytes in
            for turn in transcript.turns {
                for range in turn.ranges {
                    let passage = Passage(bytes: PassageBytes(bytes, range), isHardWrapped: transcript.source.isHardWrapped)
                    passages.cut(passage, events: events.pieces(in: range))
                    let base = UInt32(range.start)
                    starts.append(contentsOf: passages.tokens.lazy.map { base + UInt32($0.start) })
                    ends.append(contentsOf: passages.tokens.lazy.map { base + UInt32($0.end) })
                }
            }
        }
        return (starts, ends)
    }
}
