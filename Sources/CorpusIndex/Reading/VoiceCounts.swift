import CorpusModel

/// How often each voice of a segment says each word: frequencies without a pass over the tokens.
///
/// A voice is a speaker of a transcript, or, after its last speaker, what nobody is named for (`StoredOutlines.voice`). Words are those of `IndexedSegment.wordNumbers`.
public struct VoiceCounts: Sendable {
    /// Words that always count, and fillers, which count where they are asked in.
    private let words: Part
    private let fillers: Part

    private struct Part: Sendable {
        let words: GroupedColumn
        let counts: Column<UInt32>

        init(_ columns: MappedColumns, _ name: String, voices: Int) throws(IndexFault) {
            words = try columns.groups(name, count: voices)
            counts = try columns.numbers(name + "_count", count: words.values.count)
        }

        func withWords<Result>(
            of voice: Int, _ body: (_ words: UnsafeBufferPointer<UInt32>, _ counts: UnsafeBufferPointer<UInt32>) -> Result
        ) -> Result {
            let range = words.range(voice)
            precondition(range.upperBound <= counts.count, "a range of the column; the index may be damaged")
            return words.values.withUnsafeBuffer { words in
                counts.withUnsafeBuffer { body(UnsafeBufferPointer(rebasing: words[range]), UnsafeBufferPointer(rebasing: $0[range])) }
            }
        }
    }

    init(_ columns: MappedColumns, voices: Int) throws(IndexFault) {
        words = try Part(columns, "voice_word", voices: voices)
        fillers = try Part(columns, "voice_filler", voices: voices)
    }

    /// Calls `body` with the words of a voice that always count, or with its fillers, and with how often it says each; the pointers must not outlive the call.
    public func withWords<Result>(
        of voice: Int, fillers isOfFillers: Bool = false,
        _ body: (_ words: UnsafeBufferPointer<UInt32>, _ counts: UnsafeBufferPointer<UInt32>) -> Result
    ) -> Result {
        (isOfFillers ? fillers : words).withWords(of: voice, body)
    }
}
