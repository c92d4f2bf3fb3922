import CorpusModel

/// Collocates of a corpus, folded from its transcripts one by one: memory grows with the vocabulary.
public struct CollocateCounts: Sendable {
    public struct Entry: Sendable {
        /// C1: in all counted speech but the hits.
        public internal(set) var total = 0
        /// O11: in the windows.
        public internal(set) var together = 0
        /// Before a hit, and after one; a position between two hits is both.
        public internal(set) var before = 0
        public internal(set) var after = 0
        /// Transcripts that have it in a window.
        public internal(set) var transcripts = 0
        /// Informants who have it in a window, and how often; empty where nobody does.
        public internal(set) var informants: [String: Int] = [:]

        /// The share of `together` that the informant with most of it has; `nil` where nobody is named.
        public var largestShare: Double? { informants.values.max().map { Double($0) / Double(together) } }
        fileprivate var last = -1
    }

    public private(set) var entries: [String: Entry] = [:]
    /// N: counted positions without the hits.
    public private(set) var positions = 0
    /// R1: positions in the windows.
    public private(set) var near = 0
    public private(set) var nodes = 0
    public private(set) var isGivenUp = false
    /// Who speaks at all.
    public private(set) var speakers: Set<String> = []
    /// Transcripts with counted words.
    public private(set) var transcripts = 0
    private var parts = 0

    public init() {}

    public mutating func add(_ part: CollocateCounter.Part) {
        for count in part.counts { entries[count.item, default: Entry()].add(count, transcript: parts) }
        positions += part.positions
        near += part.near
        nodes += part.nodes
        speakers.formUnion(part.speakers)
        transcripts += part.positions + part.nodes > 0 ? 1 : 0
        isGivenUp = isGivenUp || part.isGivenUp
        parts += 1
    }
}

extension CollocateCounts.Entry {
    fileprivate mutating func add(_ count: CollocateCounter.Part.Count, transcript: Int) {
        total += count.total
        guard count.together > 0 else { return }
        together += count.together
        before += count.before
        after += count.after
        informants.merge(count.informants, uniquingKeysWith: +)
        // Readings that differ in something else can share an item.
        if last != transcript { transcripts += 1 }
        last = transcript
    }
}
