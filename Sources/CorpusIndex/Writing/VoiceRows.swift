import CorpusModel
import LocalFiles

/// How often each voice says each word of a segment, while it is written. A voice is a speaker of a transcript; each transcript has one more, of what nobody is named for.
struct VoiceRows {
    private var voices: [UInt32] = []
    private var count: UInt32 = 0

    /// The voice of each turn of a transcript.
    mutating func append(_ transcript: Transcript) {
        let nobody = UInt32(transcript.speakers.count)
        for turn in transcript.turns { voices.append(count + (turn.speaker.map { UInt32($0) } ?? nobody)) }
        count += nobody + 1
    }

    /// Writes what `VoiceCounts` reads. Words of a voice are in the order in which it first says them. `words` is the word of each token, below `wordCount`.
    ///
    /// Cost: a pass over the tokens.
    func write(to folder: inout ColumnFolder, words: [UInt32], below wordCount: Int, _ tokens: TokenRows) throws(FileError) {
        var (spoken, fillers) = (Tally(words: wordCount), Tally(words: wordCount))
        // The turns of each voice, ascending.
        let turns = GroupedNumbers(count: Int(count), pairs: voices.enumerated().map { (key: $1, value: UInt32($0)) })
        let (isWord, isCounted) = (TokenClass.countedValues(), TokenClass.countedValues(fillersIn: true))
        for voice in 0..<Int(count) {
            for place in Int(turns.starts[voice])..<Int(turns.starts[voice + 1]) {
                for token in tokens.range(ofTurn: Int(turns.values[place])) {
                    let kind = Int(tokens.classes[token])
                    if isWord[kind] { spoken.add(words[token]) } else if isCounted[kind] { fillers.add(words[token]) }
                }
            }
            spoken.end()
            fillers.end()
        }
        try folder.write(spoken.words, "voice_word")
        try folder.write(spoken.counts, "voice_word_count")
        try folder.write(fillers.words, "voice_filler")
        try folder.write(fillers.counts, "voice_filler_count")
    }
}

extension VoiceRows {
    /// Words of one voice after another, and how often each is said.
    private struct Tally {
        private(set) var words = GroupedNumbers()
        private(set) var counts: [UInt32] = []
        /// Of the voice that is being counted: how often each word, and which have been met.
        private var local: [UInt32]
        private var met: [UInt32] = []

        init(words: Int) { local = [UInt32](repeating: 0, count: words) }

        mutating func add(_ word: UInt32) {
            if local[Int(word)] == 0 { met.append(word) }
            local[Int(word)] += 1
        }

        /// The next voice comes.
        mutating func end() {
            words.append(met)
            for word in met {
                counts.append(local[Int(word)])
                local[Int(word)] = 0
            }
            met.removeAll(keepingCapacity: true)
        }
    }
}
