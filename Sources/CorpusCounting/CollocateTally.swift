/// The counts of one group of speech in one transcript, by the numbers of items.
struct CollocateTally {
    /// Hits that stand in the group's speech.
    var nodes = 0
    private var positions = 0
    private var near = 0
    private var totals: [Int]
    private var together: [Int]
    private var left: [Int]
    private var right: [Int]
    /// A token that has the item.
    private var examples: [Int]
    private var informants: [Int: [String: Int]] = [:]
    private var speakers: Set<String> = []

    init(items: Int) {
        totals = [Int](repeating: 0, count: items)
        (together, left, right) = (totals, totals, totals)
        examples = [Int](repeating: -1, count: items)
    }

    /// - Parameter informant: empty where nobody is named.
    mutating func addSpeaker(_ informant: String) { if !informant.isEmpty { speakers.insert(informant) } }

    /// Adds a position and the items that stand there.
    mutating func add(_ items: [Int], _ token: Int, _ isBefore: Bool, _ isAfter: Bool, _ informant: String) {
        positions += 1
        near += isBefore || isAfter ? 1 : 0
        for id in items {
            totals[id] += 1
            examples[id] = token
            guard isBefore || isAfter else { continue }
            together[id] += 1
            left[id] += isBefore ? 1 : 0
            right[id] += isAfter ? 1 : 0
            if !informant.isEmpty { informants[id, default: [:]][informant, default: 0] += 1 }
        }
    }

    func part(_ reader: CollocateItems, isGivenUp: Bool) -> CollocateCounter.Part {
        var part = CollocateCounter.Part()
        (part.nodes, part.positions, part.near, part.speakers, part.isGivenUp) = (nodes, positions, near, speakers, isGivenUp)
        for (id, total) in totals.enumerated() where total > 0 {
            guard let item = reader.name(of: id, example: examples[id]) else { continue }
            part.counts.append(
                .init(item: item, total: total, together: together[id], before: left[id], after: right[id], informants: informants[id] ?? [:]))
        }
        return part
    }
}
