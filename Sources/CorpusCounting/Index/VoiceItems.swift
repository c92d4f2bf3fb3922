import CorpusIndex
import CorpusModel

/// What the voices of a segment say as items, several voices together where they are one informant. For one worker.
struct VoiceItems {
    let items: IndexedItems
    private let voices: VoiceCounts
    private let fillersIn: Bool
    /// Of the voices that are being joined: how often each item, and which have been met.
    private var local: [UInt32]
    private var met: [UInt32] = []

    init(items: IndexedItems, voices: VoiceCounts, fillersIn: Bool) {
        self.items = items
        self.voices = voices
        self.fillersIn = fillersIn
        local = [UInt32](repeating: 0, count: items.strings.count)
    }

    /// Calls `body` with the items that the voices say and how often they say each; gives how many words they say, those that are no items too. Cost: their
    /// distinct words.
    mutating func withItems(of voices: [Int], _ body: (_ items: UnsafeBufferPointer<UInt32>, _ hits: UnsafeBufferPointer<UInt32>) -> Void) -> Int {
        if items.places == nil, voices.count == 1, !fillersIn {
            return self.voices.withWords(of: voices[0]) { words, counts in
                body(words, counts)
                return counts.reduce(0) { $0 + Int($1) }
            }
        }
        var words = 0
        for voice in voices {
            for isOfFillers in fillersIn ? [false, true] : [false] { words += join(voice, fillers: isOfFillers) }
        }
        let hits = met.map { local[Int($0)] }
        for item in met { local[Int(item)] = 0 }
        met.withUnsafeBufferPointer { met in hits.withUnsafeBufferPointer { body(met, $0) } }
        met.removeAll(keepingCapacity: true)
        return words
    }

    /// Adds a voice's words to `local`; gives how many there are.
    private mutating func join(_ voice: Int, fillers isOfFillers: Bool) -> Int {
        voices.withWords(of: voice, fillers: isOfFillers) { said, counts in
            var words = 0
            for (word, count) in zip(said, counts) {
                words += Int(count)
                let item = items.places.map { $0[Int(word)] } ?? word
                if item == UInt32.max { continue }
                if local[Int(item)] == 0 { met.append(item) }
                local[Int(item)] += count
            }
            return words
        }
    }
}
