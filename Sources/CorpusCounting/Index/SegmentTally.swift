import CorpusIndex
import CorpusModel

/// The counts of a segment in the making.
struct SegmentTally {
    private let items: IndexedItems
    private let voices: VoiceCounts
    private let fillersIn: Bool
    private(set) var groups: [String: IndexedFrequencyPart.Group] = [:]
    /// Of the place that is being counted, where it has several voices or its words are several words of the segment: how often each item, and which have been met.
    private var local: [UInt32]
    private var met: [UInt32] = []

    init(items: IndexedItems, voices: VoiceCounts, fillersIn: Bool) {
        self.items = items
        self.voices = voices
        self.fillersIn = fillersIn
        local = [UInt32](repeating: 0, count: items.strings.count)
    }

    /// Adds what one informant says in one transcript: with the voices of all speakers that are this informant. Cost: the distinct words.
    mutating func add(_ voices: [Int], _ place: CountedSpeech.Place, transcript: Int, isShared: Bool) {
        var group = groups.removeValue(forKey: place.group) ?? IndexedFrequencyPart.Group(items: items.strings.count)
        let isNamed = !place.informant.isEmpty
        let words = withItems(of: voices) { items, hits in
            let isInformant = isNamed && !isShared
            let mark = UInt32(transcript + 1)
            group.items.withUnsafeMutableBufferPointer { counts in
                for place in items.indices {
                    precondition(Int(items[place]) < counts.count, "a place in the vocabulary; the index may be damaged")
                    counts[Int(items[place])].add(hits[place], transcript: mark, isInformant: isInformant)
                }
            }
            guard isNamed, isShared else { return }
            for (item, hits) in zip(items, hits) { group.shared.append((place.informant, item, hits)) }
        }
        if words > 0 {
            group.words += words
            if group.lastTranscript != transcript { group.transcriptCount += 1 }
            group.lastTranscript = transcript
            if isNamed { group.people[place.informant, default: 0] += words }
        }
        groups[place.group] = group.words > 0 ? group : nil
    }

    /// Calls `body` with the items that the voices say and how often they say each; gives how many words they say, those that are no items too.
    private mutating func withItems(of voices: [Int], _ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt32>) -> Void) -> Int {
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

extension IndexedFrequencyPart.Count {
    /// Adds what an informant, or somebody who is not counted as one, says in a transcript.
    @inline(__always)
    fileprivate mutating func add(_ hits: UInt32, transcript: UInt32, isInformant: Bool) {
        self.hits += hits
        if last != transcript {
            last = transcript
            transcripts += 1
        }
        if isInformant {
            informants += 1
            largest = max(largest, hits)
        }
    }
}
