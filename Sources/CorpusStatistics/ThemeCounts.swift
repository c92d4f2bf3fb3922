/// The numerators of a theme in a group.
struct ThemeCounts: Sendable {
    let hits: Int
    let prompted: Int
    let negated: Int
    /// Distinct units with a hit.
    let units: Int
    let carriers: InformantShares
    /// Hits of each transcript that has any, keyed by transcript.
    let partHits: [Int: Int]
    /// Hits of each resampling unit that has any.
    let sampleHits: [Int: Int]

    init(_ hits: [EvidenceHit], in corpus: CodedCorpus) {
        var units = DistinctUnits()
        var carriers = InformantShares()
        var (parts, samples) = (RunCounts(), RunCounts())
        // Hits of one unit mostly stand together, so that what is counted by unit is looked up once for all of them.
        var place = 0
        while place < hits.count {
            let number = hits[place].unit
            var end = place + 1
            while end < hits.count, hits[end].unit == number { end += 1 }
            let (unit, count) = (corpus.units[number], end - place)
            units.add(number)
            carriers.add(unit.informant, count)
            parts.add(unit.transcript, count)
            samples.add(unit.sample, count)
            place = end
        }
        self.hits = hits.count
        prompted = hits.count { $0.isPrompted }
        negated = hits.count { $0.isNegated }
        self.units = units.count
        self.carriers = carriers
        partHits = parts.counts
        sampleHits = samples.counts
    }
}

/// Counts distinct units, which mostly come in ascending order.
private struct DistinctUnits {
    private var last = -1
    private(set) var count = 0
    /// Those that were met, once one came out of order.
    private var met: Set<Int>?
    private var ascending: [Int] = []

    mutating func add(_ unit: Int) {
        if var known = met {
            met = nil
            if known.insert(unit).inserted { count += 1 }
            met = known
        } else if unit > last {
            ascending.append(unit)
            count += 1
            last = unit
        } else {
            met = Set(ascending)
            add(unit)
        }
    }
}
