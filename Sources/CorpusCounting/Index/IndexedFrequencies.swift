import CorpusModel

/// Frequencies of an index, folded from its segments: words of several segments are one by their bytes, and become strings at the end.
public struct IndexedFrequencies: Sendable {
    private struct Group: Sendable {
        var hits: [Int] = []
        var transcripts: [UInt32] = []
        var informants: [UInt32] = []
        var largest: [Int] = []
        var words = 0
        var transcriptCount = 0
        var people: [String: Int] = [:]
        var shared: [Shared: Int] = [:]

        mutating func grow(to count: Int) {
            let missing = count - hits.count
            guard missing > 0 else { return }
            hits += repeatElement(0, count: missing)
            transcripts += repeatElement(0, count: missing)
            informants += repeatElement(0, count: missing)
            largest += repeatElement(0, count: missing)
        }
    }

    private struct Shared: Hashable, Sendable {
        let informant: String
        let item: UInt32
    }

    private var words = ByteVocabulary()
    private var groups: [String: Group] = [:]
    public private(set) var fields: Set<String> = []
    public private(set) var transcripts = 0

    public init() {}

    /// Cost: a look-up for each word of the segment.
    public mutating func add(_ part: IndexedFrequencyPart) {
        fields.formUnion(part.fields)
        transcripts += part.transcripts
        var numbers = [UInt32](repeating: UInt32.max, count: part.strings.count)
        for item in numbers.indices where part.groups.values.contains(where: { $0.hits[item] > 0 }) {
            numbers[item] = part.strings.withBytes(of: item) { words.number(of: $0) }
        }
        for (name, added) in part.groups {
            var group = groups.removeValue(forKey: name) ?? Group()
            group.grow(to: words.count)
            for item in added.hits.indices where added.hits[item] > 0 {
                let number = Int(numbers[item])
                group.hits[number] += Int(added.hits[item])
                group.transcripts[number] += added.transcripts[item]
                group.informants[number] += added.informants[item]
                group.largest[number] = max(group.largest[number], Int(added.largest[item]))
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

    /// As tables take them. Cost: a string for each word that is listed.
    public var counts: FrequencyCounts { counts(listing: { _, _ in true }) }

    /// With the first words of each group by hits, and all that have as many hits as the last of these; the others are counted and not listed.
    public func counts(top: Int) -> FrequencyCounts {
        let least = groups.mapValues { group in
            let sorted = group.hits.filter { $0 > 0 }.sorted(by: >)
            return top < sorted.count ? sorted[max(0, top - 1)] : 1
        }
        return counts { name, item in (groups[name]?.hits[item] ?? 0) >= least[name] ?? 1 }
    }

    /// With the words that all groups together say so often; the others are counted and not listed.
    public func counts(minimum: Int) -> FrequencyCounts {
        let all = (0..<words.count).map { item in groups.values.reduce(0) { $0 + (item < $1.hits.count ? $1.hits[item] : 0) } }
        return counts { _, item in all[item] >= minimum }
    }

    private func counts(listing isListed: (_ group: String, _ item: Int) -> Bool) -> FrequencyCounts {
        var numbers: [String: UInt32] = [:]
        var result = FrequencyCounts(groups: [:])
        for (name, group) in groups {
            var group = group
            for (key, hits) in group.shared {
                group.informants[Int(key.item)] += 1
                group.largest[Int(key.item)] = max(group.largest[Int(key.item)], hits)
            }
            var listed = FrequencyCounts.Group()
            listed.words = group.words
            listed.transcripts = group.transcriptCount
            for (informant, words) in group.people {
                let number = numbers[informant] ?? UInt32(numbers.count)
                numbers[informant] = number
                listed.informants[number] = words
            }
            for item in group.hits.indices where group.hits[item] > 0 {
                guard isListed(name, item) else {
                    listed.unlisted += 1
                    continue
                }
                listed.items[words[item]] = FrequencyCounts.Entry(
                    hits: group.hits[item], transcripts: Int(group.transcripts[item]),
                    informants: .summary(count: Int(group.informants[item]), largest: group.largest[item]))
            }
            result.groups[name] = listed
        }
        result.knownTypes = words.count
        return result
    }
}
