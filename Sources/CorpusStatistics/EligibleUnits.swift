/// The denominators of a theme in a group: its eligible units of at least one word.
struct EligibleUnits: Sendable {
    let words: Int
    /// Units of at least one word.
    let units: Int
    let informants: Int
    /// Eligible words of each transcript that has any, keyed by transcript.
    let partWords: [Int: Int]
    /// Resampling units with eligible words, ascending.
    let samples: [Int]
    /// Eligible words of each of `samples`.
    let sampleWords: [Int]

    init(_ group: UnitGroup, roles: [Int], in corpus: CodedCorpus) {
        var isEligible = [Bool](repeating: false, count: corpus.roles.count)
        for role in roles { isEligible[role] = true }
        var units = 0
        var informants: Set<Int> = []
        var (parts, samples) = (RunCounts(), RunCounts())
        var last: Int?
        for index in group.units {
            let unit = corpus.units[index]
            guard unit.words > 0, isEligible[unit.role] else { continue }
            units += 1
            if let informant = unit.informant, informant != last {
                informants.insert(informant)
                last = informant
            }
            parts.add(unit.transcript, unit.words)
            samples.add(unit.sample, unit.words)
        }
        let (partWords, sampleWords) = (parts.counts, samples.counts)
        let drawn = sampleWords.keys.sorted()
        self.words = partWords.values.reduce(0, +)
        self.units = units
        self.informants = informants.count
        self.partWords = partWords
        self.samples = drawn
        self.sampleWords = drawn.map { sampleWords[$0]! }
    }
}
