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
        var shared: [(item: UInt32, hits: UInt32)] = []
        let words = group.items.withUnsafeMutableBufferPointer { counts in
            forEach(voices) { item, hits in
                precondition(Int(item) < counts.count, "a place in the vocabulary; the index may be damaged")
                counts[Int(item)].add(hits, transcript: UInt32(transcript + 1), isInformant: isNamed && !isShared)
                if isNamed, isShared { shared.append((item, hits)) }
            }
        }
        guard words > 0 else {
            groups[place.group] = group.words > 0 ? group : nil
            return
        }
        for (item, hits) in shared { group.shared.append((place.informant, item, hits)) }
        group.words += words
        if group.lastTranscript != transcript { group.transcriptCount += 1 }
        group.lastTranscript = transcript
        if isNamed { group.people[place.informant, default: 0] += words }
        groups[place.group] = group
    }

    /// Calls `body` once for each item that the voices say; gives how many words they say, those that are no items too.
    private mutating func forEach(_ voices: [Int], _ body: (_ item: UInt32, _ hits: UInt32) -> Void) -> Int {
        var words = 0
        if items.places == nil, voices.count == 1, !fillersIn {
            self.voices.forEach(of: voices[0], fillersIn: false) { word, count in
                words += Int(count)
                body(word, count)
            }
            return words
        }
        for voice in voices {
            self.voices.forEach(of: voice, fillersIn: fillersIn) { word, count in
                words += Int(count)
                let item = items.places.map { $0[Int(word)] } ?? word
                guard item != UInt32.max else { return }
                if local[Int(item)] == 0 { met.append(item) }
                local[Int(item)] += count
            }
        }
        for item in met {
            body(item, local[Int(item)])
            local[Int(item)] = 0
        }
        met.removeAll(keepingCapacity: true)
        return words
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
