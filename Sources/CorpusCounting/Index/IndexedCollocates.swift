import CorpusIndex
import CorpusModel

/// Collocates of an index, folded from its segments: items are numbers, and only what stands in a window has a name.
public struct IndexedCollocates: Sendable {
    private struct Group: Sendable {
        var totals: [Int] = []
        var entries: [UInt32: CollocateCounts.Entry] = [:]
        var margins = CollocateCounts.Margins()
    }

    /// What the numbers stand for, where they are those of the index.
    private let vocabulary: NumberedWords?
    /// The same where they are not.
    private var pool = StringPool()
    private var groups: [String: Group] = [:]
    private var people = PersonNumbers()
    public private(set) var fields: Set<String> = []
    public private(set) var transcripts = 0

    init(_ vocabulary: NumberedWords?) { self.vocabulary = vocabulary }

    /// Cost: some instructions for each word of the segment, and a look-up for each item and informant in a window.
    public mutating func add(_ part: IndexedCollocatePart) {
        fields.formUnion(part.fields)
        transcripts += part.transcripts
        let numbers = part.numbers ?? Column((0..<part.strings.count).map { item in part.strings.withBytes(of: item) { pool.id(of: $0) } })
        precondition(numbers.count >= part.strings.count, "a number for each word; the index may be damaged: ordret verify checks it")
        let count = vocabulary?.strings.count ?? pool.count
        let people = part.people.names.map { self.people.number(of: $0) }
        for (name, added) in part.groups {
            var group = groups.removeValue(forKey: name) ?? Group()
            if group.totals.count < count { group.totals += repeatElement(0, count: count - group.totals.count) }
            for (item, total) in added.totals.enumerated() where total != 0 {
                precondition(Int(numbers[item]) < count, "a number of the vocabulary; the index may be damaged: ordret verify checks it")
                group.totals[Int(numbers[item])] += total
            }
            for (item, near) in added.items {
                group.entries[numbers[Int(item)], default: CollocateCounts.Entry()].add(near, people)
            }
            group.margins.add(added, isGivenUp: part.isGivenUp)
            groups[name] = group
        }
    }

    /// As tables take them.
    public var counts: CollocateGroups {
        CollocateGroups(
            groups.mapValues { group in
                var entries: [String: CollocateCounts.Entry] = [:]
                entries.reserveCapacity(group.entries.count)
                for (number, entry) in group.entries {
                    var entry = entry
                    entry.total = group.totals[Int(number)]
                    entries[vocabulary?.strings[Int(number)] ?? pool[Int(number)]] = entry
                }
                return CollocateCounts(entries, group.margins)
            })
    }
}

extension CollocateCounts.Margins {
    fileprivate mutating func add(_ group: IndexedCollocatePart.Group, isGivenUp: Bool) {
        positions += group.positions.reduce(0, +)
        near += group.near
        nodes += group.nodes.reduce(0, +)
        speakers.formUnion(group.speakers)
        transcripts += zip(group.positions, group.nodes).count { $0 + $1 > 0 }
        self.isGivenUp = self.isGivenUp || isGivenUp
    }
}

extension CollocateCounts.Entry {
    /// - Parameter people: the numbers here of the part's informants.
    fileprivate mutating func add(_ near: IndexedCollocatePart.Near, _ people: [UInt32]) {
        together += near.together
        before += near.before
        after += near.after
        transcripts += near.transcripts
        for (informant, times) in near.informants.counts ?? [:] { informants.add(people[Int(informant)], times) }
    }
}
