import CorpusModel

/// Frequencies of a corpus, folded from its transcripts one by one: memory grows with the vocabulary, not with the corpus.
public struct FrequencyCounts: Sendable {
    public struct Entry: Sendable {
        public package(set) var hits = 0
        public package(set) var transcripts = 0
        /// The last transcript that was counted for it.
        var last = -1
        public package(set) var informants = Informants.none
        /// Hits by the number of the resampling unit, where these are kept apart.
        var unitHits: [(unit: UInt32, hits: Int)] = []

        public init() {}

        package init(hits: Int, transcripts: Int, informants: Informants) {
            self.hits = hits
            self.transcripts = transcripts
            self.informants = informants
        }

        /// The share of the hits that the informant with most of them has; `nil` where nobody is named.
        public var largestShare: Double? { informants.count > 0 && hits > 0 ? Double(informants.largest) / Double(hits) : nil }
    }

    public struct Group: Sendable {
        public package(set) var items = FrequencyItems()
        public package(set) var words = 0
        public package(set) var transcripts = 0
        /// Items that were counted and are not among `items`, since no table asked for them.
        public package(set) var unlisted = 0
        /// The words of each informant.
        public package(set) var informants: [UInt32: Int] = [:]
        /// What the numbers of informants stand for; empty where only their number was kept.
        public fileprivate(set) var informantNames: [UInt32: String] = [:]
        /// The words of each resampling unit, where these are kept apart.
        var unitWords: [UInt32: Int] = [:]

        public init() {}
    }

    public package(set) var groups: [String: Group] = [:]
    private var informantNumbers = PersonNumbers()
    private var parts = 0
    /// Where not all items are listed: how many there are.
    package var knownTypes: Int?
    /// Hits without an item.
    public private(set) var missing = 0
    public private(set) var isGivenUp = false

    /// What intervals will draw, for which it is kept in which unit each item is said how often; `nil` where none are wanted.
    private let resampling: ResamplingUnit?
    /// The resampling units, by their numbers; empty where they are not kept apart.
    private(set) var unitNames: [SampleName] = []
    private var unitNumbers: [SampleName: UInt32] = [:]

    public init(resampling: ResamplingUnit? = nil) { self.resampling = resampling }

    package init(groups: [String: Group]) {
        self.groups = groups
        resampling = nil
    }

    /// The same with other names for items, which stay distinct.
    package init(renaming counts: FrequencyCounts, _ name: (String) -> String) {
        self = counts
        for (group, content) in counts.groups {
            groups[group]?.items = FrequencyItems(Dictionary(uniqueKeysWithValues: content.items.map { (name($0.item), $0.entry) }))
        }
    }

    /// Adds a transcript.
    public mutating func add(_ part: FrequencyPart) {
        // Numbers follow names, not the order of a dictionary: the draws of a permutation go by them.
        for informant in Set(part.words.lazy.map(\.informant)).sorted() where !informant.isEmpty { _ = informantNumbers.number(of: informant) }
        for (name, informant, words) in part.words where words > 0 {
            groups[name, default: Group()].words += words
            if let unit = unit(of: informant, part) { groups[name]?.unitWords[unit, default: 0] += words }
            guard !informant.isEmpty else { continue }
            let person = informantNumbers.number(of: informant)
            groups[name]?.informants[person, default: 0] += words
            groups[name]?.informantNames[person] = informant
        }
        for name in Set(part.words.lazy.filter { $0.words > 0 }.map(\.group)) { groups[name]?.transcripts += 1 }
        for count in part.counts {
            let informant = count.informant.isEmpty ? nil : informantNumbers.number(of: count.informant)
            let unit = unit(of: count.informant, part)
            groups[count.group, default: Group()].items[count.item, default: Entry()].add(count.hits, transcript: parts, informant, unit: unit)
        }
        missing += part.missing
        isGivenUp = isGivenUp || part.isGivenUp
        parts += 1
    }

    /// The number of the resampling unit that an informant's speech in a transcript is drawn with; `nil` where none are kept.
    private mutating func unit(of informant: String, _ part: FrequencyPart) -> UInt32? {
        guard let resampling else { return nil }
        let name = SampleName(
            resampling, transcript: part.transcript, informant: informant.isEmpty ? nil : informant, metadata: part.metadata)
        if let number = unitNumbers[name] { return number }
        let number = UInt32(unitNames.count)
        unitNumbers[name] = number
        unitNames.append(name)
        return number
    }

    /// All hits that have an item.
    public var hits: Int { groups.values.reduce(0) { $0 + $1.items.entries.reduce(0) { $0 + $1.hits } } }
    public var words: Int { groups.values.reduce(0) { $0 + $1.words } }
    /// Distinct items, whatever their groups.
    public var types: Int {
        if let knownTypes { return knownTypes }
        if groups.count == 1, let group = groups.values.first { return group.items.count }
        return Set(groups.values.flatMap(\.items.texts)).count
    }
}

extension FrequencyCounts.Entry {
    mutating func add(_ hits: Int, transcript: Int, _ informant: UInt32?, unit: UInt32? = nil) {
        self.hits += hits
        if let unit { unitHits.append((unit, hits)) }
        if last != transcript {
            transcripts += 1
            last = transcript
        }
        if let informant { informants.add(informant, hits) }
    }
}
