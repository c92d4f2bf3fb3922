import CorpusIndex

/// What nodes are to have values for.
public struct NodeKeys: Sendable {
    public let all: [LineKey]
    /// Sides that only an order asks for: of these the nearest words are kept.
    let shortened: Set<LineKey>

    /// All keys in full.
    public init(_ all: [LineKey]) {
        self.all = all
        shortened = []
    }

    /// Those of an order, and others that are wanted in full.
    ///
    /// - Parameter words: the vocabularies of the index. A text of more than one word there, *10 000*, is no word of a side, and then sides are kept in full.
    public init(_ order: ConcordanceSort, _ others: [LineKey], _ words: IndexWords?) {
        var seen: Set<LineKey> = []
        all = (order.lineKeys + others).filter { seen.insert($0).inserted }
        let full = Set(others + order.keys.flatMap { if case .frequency(let keys) = $0.order { keys } else { [LineKey]() } })
        let isKept = words.map { !$0.norms.strings.ids(containing: [0x20]).isEmpty } ?? true
        shortened = isKept ? [] : Set(all.filter { $0.isSide && !full.contains($0) })
    }
}
