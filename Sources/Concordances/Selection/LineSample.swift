import CorpusModel

/// A random sample of lines that is the same on every machine: each line has a number from the seed and its place, and the smallest are drawn.
public struct LineSample: Sendable {
    public let count: Int
    public let seed: UInt64
    /// Drawn from each group of this field in proportion to its lines, largest remainders first; `nil` for all lines together.
    public let stratum: String?

    public init(count: Int, seed: UInt64, stratum: String?) {
        self.count = count
        self.seed = seed
        self.stratum = stratum
    }

    /// The drawn lines, in the order they had. Draw before sorting: the order is part of what is drawn from. Cost: n log n.
    public func drawn(from lines: [ConcordanceLine]) -> [ConcordanceLine] {
        places(among: lines.count) { LineField.value($0, of: lines[$1]) }.map { lines[$0] }
    }

    /// The drawn places of hits of an index among `places`, which have been asked for the stratum.
    public func drawn(from places: [Int], of nodes: FoundNodes) -> [Int] {
        let key = stratumKey
        return self.places(among: places.count) { _, place in key.map { nodes.values([$0], of: places[place])[0] } ?? "" }.map { places[$0] }
    }

    /// What the nodes of an index are asked for.
    public var stratumKey: LineKey? {
        stratum.map { LineFilter.builtIn.contains($0) ? LineKey(own: $0) : LineKey(field: $0.hasPrefix("meta_") ? String($0.dropFirst(5)) : $0) }
    }

    private func places(among lines: Int, _ value: (_ field: String, _ place: Int) -> String) -> [Int] {
        guard lines > count else { return Array(0..<lines) }
        guard let stratum else { return draw(count, from: Array(0..<lines)).sorted() }
        var groups: [String: [Int]] = [:]
        for place in 0..<lines { groups[value(stratum, place), default: []].append(place) }
        let names = groups.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let shares = Self.shares(of: count, names.map { groups[$0]?.count ?? 0 })
        return zip(names, shares).flatMap { draw($1, from: groups[$0] ?? []) }.sorted()
    }

    private func draw(_ count: Int, from indices: [Int]) -> [Int] {
        let numbered = indices.map { index in
            var numbers = SplitMix64(seed: seed &+ UInt64(index) &* 0x9E37_79B9_7F4A_7C15)
            return (number: numbers.next(), index: index)
        }
        return numbered.sorted { ($0.number, $0.index) < ($1.number, $1.index) }.prefix(count).map(\.index)
    }

    /// Hamilton's method: whole shares first, then the largest remainders.
    static func shares(of count: Int, _ sizes: [Int]) -> [Int] {
        let total = sizes.reduce(0, +)
        guard total > 0 else { return sizes.map { _ in 0 } }
        var shares = sizes.map { $0 * count / total }
        let rest = sizes.indices.sorted { (sizes[$0] * count % total, -$0) > (sizes[$1] * count % total, -$1) }
        for index in rest.prefix(max(0, count - shares.reduce(0, +))) { shares[index] += 1 }
        return shares
    }
}
