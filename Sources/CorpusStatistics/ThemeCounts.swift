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
        var units: [Int] = []
        var carriers = InformantShares()
        var partHits: [Int: Int] = [:]
        var sampleHits: [Int: Int] = [:]
        // Hits of one unit mostly stand together, so that what is counted by unit is looked up once for all of them.
        var place = 0
        while place < hits.count {
            let number = hits[place].unit
            var end = place + 1
            while end < hits.count, hits[end].unit == number { end += 1 }
            let (unit, count) = (corpus.units[number], end - place)
            units.append(number)
            carriers.add(unit.informant, count)
            partHits[unit.transcript, default: 0] += count
            sampleHits[unit.sample, default: 0] += count
            place = end
        }
        self.hits = hits.count
        prompted = hits.count { $0.isPrompted }
        negated = hits.count { $0.isNegated }
        self.units = Set(units).count
        self.carriers = carriers
        self.partHits = partHits
        self.sampleHits = sampleHits
    }
}
