/// What nodes are to have values for.
public struct NodeKeys: Sendable {
    public let all: [LineKey]
    /// Sides that only an order asks for: of these the nearest words are kept.
    let shortened: Set<LineKey>

    /// Those of an order, and others that are wanted in full.
    public init(_ order: ConcordanceSort, _ others: [LineKey]) {
        var seen: Set<LineKey> = []
        all = (order.lineKeys + others).filter { seen.insert($0).inserted }
        let full = Set(others + order.keys.flatMap { if case .frequency(let keys) = $0.order { keys } else { [LineKey]() } })
        shortened = Set(all.filter { $0.side != nil && !full.contains($0) })
    }
}
