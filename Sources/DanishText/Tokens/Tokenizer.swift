import CorpusModel
import UnicodeText

/// Cuts the turns of transcripts into tokens and sentences: ICU's word breaks, corrected by Danish rules.
///
/// Each range of a turn is a piece of its own. One tokenizer serves one worker, and what it has learnt of forms serves the next transcript; one of
/// 10,000 words takes about three milliseconds.
public final class Tokenizer {
    private let data: DanishData
    private let rules: TokenRules
    /// One for each profile of marks that was met, that of plain transcripts first.
    private var memories: [Memory]

    /// What stays from transcript to transcript.
    private struct Memory {
        let profile: MarkProfile
        let passages: PassageTokens
        let columns = LayerColumns()
        let forms = FormTable()

        init(_ data: DanishData, _ rules: TokenRules, _ profile: MarkProfile) throws(UnicodeFault) {
            self.profile = profile
            passages = try PassageTokens(data: data, rules: rules, profile: profile)
        }
    }

    public init(data: DanishData, rules: TokenRules = .all) throws(UnicodeFault) {
        self.data = data
        self.rules = rules
        memories = [try Memory(data, rules, data.markProfiles.first { $0.name == MarkProfile.plain } ?? MarkProfile(MarkProfile.plain, []))]
    }

    /// The tokens of a transcript, in the order of its turns; the file's own words and sentences where an annotation is given. Marks are those of the
    /// profile that its source names; a name that no profile has is that of plain transcripts.
    public func tokens(of transcript: Transcript, taking annotation: SourceAnnotation? = nil) -> TokenLayer {
        Self.tokens(of: transcript, annotation, data, memories[place(of: transcript.source.marks)])
    }

    private func place(of marks: String?) -> Int {
        guard let marks, let profile = data.markProfiles.first(where: { $0.name == marks }) else { return 0 }
        if let place = memories.firstIndex(where: { $0.profile.name == marks }) { return place }
        do { memories.append(try Memory(data, rules, profile)) } catch { preconditionFailure("what opened once opens again: \(error)") }
        return memories.count - 1
    }

    private static func tokens(
        of transcript: Transcript, _ annotation: SourceAnnotation?, _ data: DanishData, _ memory: Memory
    ) -> TokenLayer {
        var given = annotation.map(SourcePieces.init)
        var events = EventStretches(transcript.events)
        var writer = LayerWriter(data: data, profile: memory.profile, columns: memory.columns)
        memory.forms.beginTranscript()
        transcript.text.bytes.withUnsafeBuffer { bytes in
            for turn in transcript.turns {
                writer.beginTurn()
                for range in turn.ranges {
                    let passage = Passage(bytes: PassageBytes(bytes, range), isHardWrapped: transcript.source.isHardWrapped)
                    memory.passages.cut(passage, events: events.pieces(in: range))
                    let tokens = given?.replacing(memory.passages.tokens, in: range) ?? memory.passages.tokens
                    writer.append(tokens, of: passage, at: range.start, forms: memory.forms)
                }
                writer.endTurn()
            }
        }
        return writer.finished(memory.forms)
    }

    /// Only the ranges of the tokens in the text: what `make bench` compares with bare word breaking.
    package func ranges(of transcript: Transcript) -> (starts: [UInt32], ends: [UInt32]) {
        Self.ranges(of: transcript, memories[0].passages, memories[0].columns)
    }

    private static func ranges(
        of transcript: Transcript, _ passages: PassageTokens, _ found: LayerColumns
    ) -> (starts: [UInt32], ends: [UInt32]) {
        var events = EventStretches(transcript.events)
        found.removeAll()
        transcript.text.bytes.withUnsafeBuffer { bytes in
            for turn in transcript.turns {
                for range in turn.ranges {
                    let passage = Passage(bytes: PassageBytes(bytes, range), isHardWrapped: transcript.source.isHardWrapped)
                    passages.cut(passage, events: events.pieces(in: range))
                    found.append(passages.tokens, at: range.start)
                }
            }
        }
        return (found.starts.array, found.ends.array)
    }
}
