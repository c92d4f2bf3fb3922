import CorpusIndex
import CorpusModel

/// Frequencies of an index, folded from its segments: words of several segments are one by their bytes, and become strings at the end.
public struct IndexedFrequencies: Sendable {
    private struct Count: Sendable {
        var hits = 0
        var transcripts = 0
        var informants = 0
        var largest = 0

        mutating func add(_ other: IndexedFrequencyPart.Count) {
            hits += Int(other.hits)
            transcripts += Int(other.transcripts)
            informants += Int(other.informants)
            largest = max(largest, Int(other.largest))
        }
    }

    private struct Group: Sendable {
        /// By number.
        var items: [Count] = []
        var words = 0
        var transcriptCount = 0
        var people: [String: Int] = [:]
        var shared: [Shared: Int] = [:]
    }

    private struct Shared: Hashable, Sendable {
        let informant: String
        let item: UInt32
    }

    /// What the numbers stand for, where they are those of the index.
    private let vocabulary: NumberedWords?
    /// The same where they are not.
    private var pool = StringPool()
    private var groups: [String: Group] = [:]
    public private(set) var fields: Set<String> = []
    public private(set) var transcripts = 0

    init(_ vocabulary: NumberedWords?) { self.vocabulary = vocabulary }

    private var count: Int { vocabulary?.strings.count ?? pool.count }

    /// Cost: some instructions for each word of the segment; a look-up where items are more than one word.
    public mutating func add(_ part: IndexedFrequencyPart) {
        fields.formUnion(part.fields)
        transcripts += part.transcripts
        let numbers = part.numbers ?? Column(numbers(part))
        for (name, added) in part.groups {
            var group = groups.removeValue(forKey: name) ?? Group()
            if group.items.count < count { group.items += repeatElement(Count(), count: count - group.items.count) }
            precondition(numbers.count >= added.items.count, "a number for each word; the index may be damaged")
            group.items.withUnsafeMutableBufferPointer { items in
                added.items.withUnsafeBufferPointer { added in
                    numbers.withUnsafeBuffer { numbers in
                        for item in added.indices where added[item].hits > 0 {
                            let number = Int(numbers[item])
                            precondition(number < items.count, "a number of the vocabulary; the index may be damaged")
                            items[number].add(added[item])
                        }
                    }
                }
            }
            for (informant, item, hits) in added.shared {
                group.shared[Shared(informant: informant, item: numbers[Int(item)]), default: 0] += Int(hits)
            }
            group.words += added.words
            group.transcriptCount += added.transcriptCount
            group.people.merge(added.people, uniquingKeysWith: +)
            groups[name] = group
        }
    }

    /// New numbers for the items of a segment that somebody says.
    private mutating func numbers(_ part: IndexedFrequencyPart) -> [UInt32] {
        (0..<part.strings.count).map { item in
            guard part.groups.values.contains(where: { $0.items[item].hits > 0 }) else { return UInt32.max }
            return part.strings.withBytes(of: item) { pool.id(of: $0) }
        }
    }

    /// As tables take them. Cost: a string for each word that is listed.
    public var counts: FrequencyCounts { counts(listing: { _, _ in true }) }

    /// With the first words of each group by hits, and all that have as many hits as the last of these; the others are counted and not listed.
    public func counts(top: Int) -> FrequencyCounts {
        let least = groups.mapValues { group in
            let sorted = group.items.lazy.map(\.hits).filter { $0 > 0 }.sorted(by: >)
            return top < sorted.count ? sorted[max(0, top - 1)] : 1
        }
        return counts { name, item in (groups[name]?.items[item].hits ?? 0) >= least[name] ?? 1 }
    }

    /// With the words that all groups together say so often; the others are counted and not listed.
    public func counts(minimum: Int) -> FrequencyCounts {
        var all = [Int](repeating: 0, count: count)
        for group in groups.values { for (item, its) in group.items.enumerated() { all[item] += its.hits } }
        return counts { _, item in all[item] >= minimum }
    }

    private func counts(listing isListed: (_ group: String, _ item: Int) -> Bool) -> FrequencyCounts {
        var people = PersonNumbers()
        var result = FrequencyCounts(groups: [:])
        for (name, group) in groups {
            var group = group
            for (key, hits) in group.shared {
                group.items[Int(key.item)].informants += 1
                group.items[Int(key.item)].largest = max(group.items[Int(key.item)].largest, hits)
            }
            var listed = FrequencyCounts.Group()
            listed.words = group.words
            listed.transcripts = group.transcriptCount
            for (informant, words) in group.people {
                listed.informants[people.number(of: informant)] = words
            }
            var (numbers, entries): ([UInt32], [FrequencyCounts.Entry]) = ([], [])
            for (item, its) in group.items.enumerated() where its.hits > 0 {
                guard isListed(name, item) else {
                    listed.unlisted += 1
                    continue
                }
                numbers.append(UInt32(item))
                entries.append(
                    FrequencyCounts.Entry(
                        hits: its.hits, transcripts: its.transcripts, informants: .summary(count: its.informants, largest: its.largest)))
            }
            listed.items =
                vocabulary.map { FrequencyItems($0, numbers, entries) }
                ?? FrequencyItems(Dictionary(uniqueKeysWithValues: zip(numbers.map { pool[Int($0)] }, entries)))
            result.groups[name] = listed
        }
        result.knownTypes = types
        return result
    }

    /// Items that somebody says.
    private var types: Int {
        (0..<count).count { item in groups.values.contains { item < $0.items.count && $0.items[item].hits > 0 } }
    }
}
