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

        func forEach(of voice: Int, _ body: (_ word: UInt32, _ count: UInt32) -> Void) {
            let range = words.range(voice)
            precondition(range.upperBound <= counts.count, "a range of the column; the index may be damaged")
            words.values.withUnsafeBuffer { words in
                counts.withUnsafeBuffer { counts in
                    for place in range { body(words[place], counts[place]) }
                }
            }
        }
    }

    init(_ columns: MappedColumns, voices: Int) throws(IndexFault) {
        words = try Part(columns, "voice_word", voices: voices)
        fillers = try Part(columns, "voice_filler", voices: voices)
    }

    /// Calls `body` with the words of a voice that count and how often it says them; a word that it says as a filler too may come twice. Cost: its words.
    @inline(__always)
    public func forEach(of voice: Int, fillersIn: Bool, _ body: (_ word: UInt32, _ count: UInt32) -> Void) {
        words.forEach(of: voice, body)
        if fillersIn { fillers.forEach(of: voice, body) }
    }
}
