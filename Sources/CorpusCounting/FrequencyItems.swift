import CorpusIndex
import CorpusModel
import UnicodeText

/// The items of a group and what was counted of each: by their texts, or, of an index, by their numbers in its vocabulary, so that a long list makes no strings.
public struct FrequencyItems: Sendable {
    /// An item; only what is shown need have a text.
    public enum Item: Sendable, Hashable {
        case text(String)
        case number(UInt32)
    }

    /// An item that may have a row.
    struct Candidate {
        let item: Item
        let hits: Int
        /// Its place among the items of an index; -1 where it is none of them.
        var place = -1
    }

    fileprivate struct Numbered: Sendable {
        let words: NumberedWords
        /// Ascending.
        let numbers: [UInt32]
        let entries: [FrequencyCounts.Entry]

        var vocabulary: SortedStrings { words.strings }
    }

    private var byText: [String: FrequencyCounts.Entry] = [:]
    private var numbered: Numbered?

    public init() {}

    package init(_ byText: [String: FrequencyCounts.Entry]) { self.byText = byText }

    /// `numbers` ascend, and each has an entry.
    init(_ words: NumberedWords, _ numbers: [UInt32], _ entries: [FrequencyCounts.Entry]) {
        numbered = Numbered(words: words, numbers: numbers, entries: entries)
    }

    /// What the numbers of items stand for; `nil` where they are no words of an index.
    var vocabulary: SortedStrings? { numbered?.vocabulary }

    /// The numbers of the items in the vocabulary of an index, ascending; `nil` where they are no words of one.
    var numbers: [UInt32]? { numbered?.numbers }

    /// Some of the items of an index by their places, ascending, with other entries.
    func chosen(_ places: [Int], _ entries: [FrequencyCounts.Entry]) -> FrequencyItems {
        guard let numbered else { return FrequencyItems() }
        return FrequencyItems(numbered.words, places.map { numbered.numbers[$0] }, entries)
    }

    public var count: Int { numbered?.numbers.count ?? byText.count }

    public func text(_ item: Item) -> String {
        switch item {
        case .text(let text): text
        case .number(let number): numbered.map { $0.vocabulary[Int(number)] } ?? ""
        }
    }

    /// Those with so many hits.
    func candidates(minimum: Int) -> [Candidate] {
        guard let numbered else {
            return byText.lazy.filter { $0.value.hits >= minimum }.map { Candidate(item: .text($0.key), hits: $0.value.hits) }
        }
        var found: [Candidate] = []
        found.reserveCapacity(numbered.numbers.count)
        for place in numbered.entries.indices where numbered.entries[place].hits >= minimum {
            found.append(Candidate(item: .number(numbered.numbers[place]), hits: numbered.entries[place].hits, place: place))
        }
        return found
    }

    /// The first of some items by hits, or all, equal ones in Danish order. Cost: sorting numbers, where all are words of an index, else a Danish key for each row of a tie.
    func ranked(_ candidates: [Candidate], first limit: Int?, _ collation: DanishCollation) -> [Candidate] {
        let hits = candidates.map(\.hits)
        if let numbered, let ranks = numbered.ranks(of: candidates) {
            return RankedItems.first(limit, hits: hits, ranks: ranks).map { candidates[$0] }
        }
        return RankedItems.first(limit, hits: hits) { place in
            if case .number(let number) = candidates[place].item, let numbered {
                return numbered.vocabulary.withBytes(of: Int(number)) { collation.key($0) }
            }
            return collation.key(text(candidates[place].item))
        }.map { candidates[$0] }
    }

    /// Cost: a hash, or look-ups in the vocabulary.
    public subscript(text: String) -> FrequencyCounts.Entry? {
        guard let numbered else { return byText[text] }
        return numbered.vocabulary.id(of: text).flatMap { self[.number(UInt32($0))] }
    }

    /// Cost: a look at its place, or a hash.
    subscript(candidate: Candidate) -> FrequencyCounts.Entry? {
        if let numbered, candidate.place >= 0 { return numbered.entries[candidate.place] }
        return self[candidate.item]
    }

    /// Cost: a hash, or a search in the numbers.
    public subscript(item: Item) -> FrequencyCounts.Entry? {
        switch item {
        case .text(let text): return self[text]
        case .number(let number):
            guard let numbered else { return nil }
            let place = numbered.place(of: number)
            return place < numbered.numbers.count && numbered.numbers[place] == number ? numbered.entries[place] : nil
        }
    }

    /// Counts of an item that is changed or added.
    subscript(text: String, default nothing: FrequencyCounts.Entry) -> FrequencyCounts.Entry {
        get { self[text] ?? nothing }
        _modify {
            precondition(numbered == nil, "nothing is added to the items of an index")
            yield &byText[text, default: nothing]
        }
    }

    /// The texts of all items. Cost: a string for each of an index.
    public var texts: [String] { map(\.item) }

    /// The entries of all items, in any order.
    public var entries: [FrequencyCounts.Entry] { numbered?.entries ?? Array(byText.values) }

    /// Those that fulfil a condition.
    public func filter(_ isWanted: (String, FrequencyCounts.Entry) -> Bool) -> FrequencyItems {
        var kept: [String: FrequencyCounts.Entry] = [:]
        for (text, entry) in self where isWanted(text, entry) { kept[text] = entry }
        return FrequencyItems(kept)
    }

    /// Calls `body` with each item that one of the two has, and what was counted of it in both; nothing where it is not there. Cost: of two lists of one vocabulary
    /// some instructions for each item, else a look-up.
    public func forEach(
        beside other: FrequencyItems, _ body: (_ item: Item, _ entry: FrequencyCounts.Entry, _ otherEntry: FrequencyCounts.Entry) -> Void
    ) {
        let nothing = FrequencyCounts.Entry()
        if let numbered, other.count == 0 {
            for (number, entry) in zip(numbered.numbers, numbered.entries) { body(.number(number), entry, nothing) }
            return
        }
        guard let one = numbered, let two = other.numbered, one.vocabulary.isSame(as: two.vocabulary) else {
            for (text, entry) in self { body(.text(text), entry, other[text] ?? nothing) }
            for (text, entry) in other where self[text] == nil { body(.text(text), nothing, entry) }
            return
        }
        var (place, otherPlace) = (0, 0)
        while place < one.numbers.count || otherPlace < two.numbers.count {
            let number = place < one.numbers.count ? one.numbers[place] : .max
            let otherNumber = otherPlace < two.numbers.count ? two.numbers[otherPlace] : .max
            let next = Swift.min(number, otherNumber)
            body(.number(next), next == number ? one.entries[place] : nothing, next == otherNumber ? two.entries[otherPlace] : nothing)
            if next == number { place += 1 }
            if next == otherNumber { otherPlace += 1 }
        }
    }
}

extension FrequencyItems.Numbered {
    /// The places of items in the Danish order of the vocabulary; `nil` where some are no words of it.
    fileprivate func ranks(of candidates: [FrequencyItems.Candidate]) -> [UInt32]? {
        var ranks: [UInt32] = []
        ranks.reserveCapacity(candidates.count)
        for candidate in candidates {
            guard case .number(let number) = candidate.item else { return nil }
            ranks.append(words.danishRanks[Int(number)])
        }
        return ranks
    }

    /// The first place whose number is not below.
    fileprivate func place(of number: UInt32) -> Int {
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension FrequencyItems: Sequence {
    public func makeIterator() -> AnyIterator<(item: String, entry: FrequencyCounts.Entry)> {
        if let numbered {
            var place = 0
            return AnyIterator {
                guard place < numbered.numbers.count else { return nil }
                defer { place += 1 }
                return (numbered.vocabulary[Int(numbered.numbers[place])], numbered.entries[place])
            }
        }
        var iterator = byText.makeIterator()
        return AnyIterator { iterator.next().map { (item: $0.key, entry: $0.value) } }
    }
}
