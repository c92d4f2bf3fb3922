import CorpusModel

/// The counts of a segment in the making.
struct SegmentTally {
    private var voices: VoiceItems
    private(set) var groups: [String: IndexedFrequencyPart.Group] = [:]

    init(_ voices: VoiceItems) { self.voices = voices }

    /// Adds what one informant says in one transcript: with the voices of all speakers that are this informant. Cost: the distinct words.
    mutating func add(_ voices: [Int], _ place: CountedSpeech.Place, transcript: Int, isShared: Bool) {
        var group = groups.removeValue(forKey: place.group) ?? IndexedFrequencyPart.Group(items: self.voices.items.strings.count)
        let isNamed = !place.informant.isEmpty
        let words = self.voices.withItems(of: voices) { items, hits in
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
