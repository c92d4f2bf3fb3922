import CorpusModel

/// The resampling units of a group with their words, in the order of their names: what intervals of its rates draw.
public struct FrequencyUnits: Sendable {
    /// Of each unit with counted words.
    public let words: [Int]
    private let places: [UInt32: Int]

    init(_ group: FrequencyCounts.Group, names: [SampleName]) {
        let sorted = group.unitWords.keys.sorted { names[Int($0)] < names[Int($1)] }
        words = sorted.map { group.unitWords[$0] ?? 0 }
        places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    }

    /// The hits of an item in each unit.
    public func hits(of entry: FrequencyCounts.Entry) -> [Int] {
        var hits = [Int](repeating: 0, count: words.count)
        for (unit, count) in entry.unitHits { if let place = places[unit] { hits[place] += count } }
        return hits
    }
}

extension FrequencyCounts {
    /// The resampling units of a group; without any where they were not kept apart.
    public func units(of group: String) -> FrequencyUnits { FrequencyUnits(groups[group] ?? Group(), names: unitNames) }
}
