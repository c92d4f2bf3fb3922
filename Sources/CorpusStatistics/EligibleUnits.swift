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
        var partWords: [Int: Int] = [:]
        var sampleWords: [Int: Int] = [:]
        for index in group.units {
            let unit = corpus.units[index]
            guard unit.words > 0, isEligible[unit.role] else { continue }
            units += 1
            if let informant = unit.informant { informants.insert(informant) }
            partWords[unit.transcript, default: 0] += unit.words
            sampleWords[unit.sample, default: 0] += unit.words
        }
        let samples = sampleWords.keys.sorted()
        self.words = partWords.values.reduce(0, +)
        self.units = units
        self.informants = informants.count
        self.partWords = partWords
        self.samples = samples
        self.sampleWords = samples.map { sampleWords[$0]! }
    }
}
