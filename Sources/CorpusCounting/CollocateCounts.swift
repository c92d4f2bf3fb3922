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
        /// Informants who have it in a window, by their numbers, and how often.
        public internal(set) var informants = Informants.none

        /// The share of `together` that the informant with most of it has; `nil` where nobody is named.
        public var largestShare: Double? { informants.count > 0 ? Double(informants.largest) / Double(together) : nil }
        fileprivate var last = -1
    }

    /// What measures are made of beside an item's own counts.
    struct Margins: Sendable {
        var positions = 0
        var near = 0
        var nodes = 0
        var isGivenUp = false
        var speakers: Set<String> = []
        var transcripts = 0
    }

    /// Those of an index are only of items that stand in a window.
    public private(set) var entries: [String: Entry] = [:]
    private var margins = Margins()
    private var informantNumbers = PersonNumbers()
    private var parts = 0

    /// N: counted positions without the hits.
    public var positions: Int { margins.positions }
    /// R1: positions in the windows.
    public var near: Int { margins.near }
    public var nodes: Int { margins.nodes }
    public var isGivenUp: Bool { margins.isGivenUp }
    /// Who speaks at all.
    public var speakers: Set<String> { margins.speakers }
    /// Transcripts with counted words.
    public var transcripts: Int { margins.transcripts }

    public init() {}

    init(_ entries: [String: Entry], _ margins: Margins) { (self.entries, self.margins) = (entries, margins) }

    public mutating func add(_ part: CollocateCounter.Part) {
        for count in part.counts { entries[count.item, default: Entry()].add(count, transcript: parts, &informantNumbers) }
        margins.positions += part.positions
        margins.near += part.near
        margins.nodes += part.nodes
        margins.speakers.formUnion(part.speakers)
        margins.transcripts += part.positions + part.nodes > 0 ? 1 : 0
        margins.isGivenUp = margins.isGivenUp || part.isGivenUp
        parts += 1
    }
}

extension CollocateCounts.Entry {
    fileprivate mutating func add(_ count: CollocateCounter.Part.Count, transcript: Int, _ numbers: inout PersonNumbers) {
        total += count.total
        guard count.together > 0 else { return }
        together += count.together
        before += count.before
        after += count.after
        for (informant, times) in count.informants { informants.add(numbers.number(of: informant), times) }
        // Readings that differ in something else can share an item.
        if last != transcript { transcripts += 1 }
        last = transcript
    }
}
