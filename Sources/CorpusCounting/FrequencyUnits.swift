/// The transcripts of a group with their words, in the order of their ids: what intervals of its rates draw.
public struct FrequencyUnits: Sendable {
    /// Of each transcript with counted words.
    public let words: [Int]
    private let places: [UInt32: Int]

    init(_ group: FrequencyCounts.Group, names: [String]) {
        // Ids are distinct; where a caller gives none, the order of counting decides.
        let sorted = group.transcriptWords.keys.sorted().sorted { names[Int($0)].utf8.lexicographicallyPrecedes(names[Int($1)].utf8) }
        words = sorted.map { group.transcriptWords[$0] ?? 0 }
        places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    }

    /// The hits of an item in each transcript.
    public func hits(of entry: FrequencyCounts.Entry) -> [Int] {
        var hits = [Int](repeating: 0, count: words.count)
        for (transcript, count) in entry.transcriptHits { if let place = places[transcript] { hits[place] += count } }
        return hits
    }
}

extension FrequencyCounts {
    /// The resampling units of a group; without any where transcripts were not kept apart.
    public func units(of group: String) -> FrequencyUnits { FrequencyUnits(groups[group] ?? Group(), names: transcriptNames) }
}
