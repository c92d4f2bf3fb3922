/// The distinct readings of a segment: an array of its own, or columns of an index from which a reading is made when it is asked for.
public struct ReadingTable: RandomAccessCollection, Sendable {
    private let owned: [Reading]
    private let stored: StoredReadings?

    public init(_ readings: [Reading]) {
        owned = readings
        stored = nil
    }

    public init(_ stored: StoredReadings) {
        owned = []
        self.stored = stored
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { stored?.count ?? owned.count }

    public subscript(id: Int) -> Reading { stored?[id] ?? owned[id] }
}

/// Readings as columns. All but the match form are ids in `words`.
public struct StoredReadings: Sendable {
    public let matchForms: Column<UInt32>
    public let normalForms: Column<UInt32>
    public let lemmas: Column<UInt32>
    /// `WordClass` raw values.
    public let wordClasses: Column<UInt8>
    public let furtherLemmas: GroupedColumn
    public let parts: GroupedColumn
    public let words: SortedStrings

    public init(
        matchForms: Column<UInt32>, normalForms: Column<UInt32>, lemmas: Column<UInt32>, wordClasses: Column<UInt8>, furtherLemmas: GroupedColumn,
        parts: GroupedColumn, words: SortedStrings
    ) {
        self.matchForms = matchForms
        self.normalForms = normalForms
        self.lemmas = lemmas
        self.wordClasses = wordClasses
        self.furtherLemmas = furtherLemmas
        self.parts = parts
        self.words = words
    }

    public var count: Int { matchForms.count }

    /// Cost: a string for each word of the reading.
    public subscript(id: Int) -> Reading {
        Reading(
            matchForm: matchForms[id], normalForm: words[Int(normalForms[id])], wordClass: WordClass(rawValue: wordClasses[id])!,
            lemma: words[Int(lemmas[id])], furtherLemmas: furtherLemmas[id].map { words[Int($0)] }, parts: parts[id].map { words[Int($0)] })
    }
}

/// Numbers in groups, one group after another: group n is `values[starts[n]..<starts[n + 1]]`.
public struct GroupedColumn: Sendable {
    public let starts: Column<UInt32>
    public let values: Column<UInt32>

    public init(starts: Column<UInt32>, values: Column<UInt32>) {
        self.starts = starts
        self.values = values
    }

    public var count: Int { Swift.max(0, starts.count - 1) }

    public func range(_ group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }

    public subscript(group: Int) -> [UInt32] { range(group).map { values[$0] } }
}
