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
        var units: Set<Int> = []
        var carriers = InformantShares()
        var partHits: [Int: Int] = [:]
        var sampleHits: [Int: Int] = [:]
        for hit in hits {
            let unit = corpus.units[hit.unit]
            units.insert(hit.unit)
            carriers.add(unit.informant)
            partHits[unit.transcript, default: 0] += 1
            sampleHits[unit.sample, default: 0] += 1
        }
        self.hits = hits.count
        prompted = hits.count { $0.isPrompted }
        negated = hits.count { $0.isNegated }
        self.units = units.count
        self.carriers = carriers
        self.partHits = partHits
        self.sampleHits = sampleHits
    }
}
