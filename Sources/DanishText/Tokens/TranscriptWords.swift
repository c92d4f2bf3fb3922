import CPrefetch
import CorpusModel

/// Distinct strings, each with a number, and with an id in a vocabulary of the transcript at hand, to which it is added when it is first met there.
final class TranscriptWords {
    /// All that a transcript asks of a word, in one place: thousands of words are first met in each of thousands of transcripts.
    private struct Word {
        let string: String
        let hash: UInt32
        var transcript: UInt32 = 0
        var id: UInt32 = 0
    }

    // Unchecked for speed: only `withFetching` calls out.
    @exclusivity(unchecked) private var strings = Vocabulary()
    @exclusivity(unchecked) private var words: [Word] = []
    private var numbering = WordNumbering()
    @exclusivity(unchecked) private(set) var draft = VocabularyDraft()

    func beginTranscript() { draft = VocabularyDraft(numbering) }

    func number(of string: String) -> UInt32 {
        let number = strings.intern(string)
        if Int(number) == words.count { words.append(Word(string: string, hash: Vocabulary.hash(string))) }
        return number
    }

    /// Calls `body` with what lets a word be fetched that is asked for soon, by its number; words must not be added meanwhile.
    @inline(__always)
    func withFetching<Result>(_ body: ((UInt32) -> Void) -> Result) -> Result {
        words.withUnsafeBufferPointer { words in
            let first = words.baseAddress
            return body { if let first { ordret_prefetch(first + Int($0)) } }
        }
    }

    /// Forgets all words, before a transcript begins; numbers begin anew.
    func removeAll() {
        strings = Vocabulary()
        words.removeAll()
        numbering = WordNumbering()
    }

    func id(of number: UInt32, _ transcript: UInt32) -> UInt32 {
        let place = Int(number)
        if words[place].transcript != transcript {
            words[place].transcript = transcript
            words[place].id = draft.append(words[place].string, hash: words[place].hash, number: number)
        }
        return words[place].id
    }
}
