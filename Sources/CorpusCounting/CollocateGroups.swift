/// Collocates of each group of speech, folded from transcripts one by one; without groups all is under the empty name.
public struct CollocateGroups: Sendable {
    public private(set) var groups: [String: CollocateCounts] = [:]

    public init() {}

    init(_ groups: [String: CollocateCounts]) { self.groups = groups }

    public mutating func add(_ parts: [String: CollocateCounter.Part]) {
        for (name, part) in parts { groups[name, default: CollocateCounts()].add(part) }
    }

    /// Of all groups together.
    public var nodes: Int { groups.values.reduce(0) { $0 + $1.nodes } }
    public var near: Int { groups.values.reduce(0) { $0 + $1.near } }
    public var positions: Int { groups.values.reduce(0) { $0 + $1.positions } }
    public var isGivenUp: Bool { groups.values.contains(where: \.isGivenUp) }
}
