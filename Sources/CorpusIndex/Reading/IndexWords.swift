import CorpusModel

/// The vocabularies of a whole index, and the numbers that the words of each segment have there: what is counted, sorted or looked up over all segments
/// needs no look at the same word twice.
public struct IndexWords: Sendable {
    /// The keys of the segments, in the order of their numbers.
    public let segments: [String]
    /// Match forms.
    public let norms: NumberedWords
    /// Lemmas, normal forms and parts of compounds; `nil` where nothing was analysed.
    public let words: NumberedWords?

    /// Cost: mapping five files, or ten.
    public init(path: String, segments: [String], isFull: Bool) throws(IndexFault) {
        self.segments = segments
        let columns = MappedColumns(path: path)
        norms = try NumberedWords(columns, "norm", segments: segments.count)
        words = isFull ? try NumberedWords(columns, "word", segments: segments.count) : nil
    }
}

/// One vocabulary of an index. The numbers of a segment's words ascend, since both are in the order of their bytes.
public struct NumberedWords: Sendable {
    public let strings: SortedStrings
    /// For each word its place in Danish order, by the ICU that built the index; words that order as one have one place.
    public let danishRanks: Column<UInt32>
    private let numbers: Column<UInt32>
    private let firsts: Column<UInt32>

    init(_ columns: MappedColumns, _ name: String, segments: Int) throws(IndexFault) {
        strings = try columns.strings(name)
        danishRanks = try columns.numbers(name + "_danish", count: strings.count)
        let groups = try columns.groups(name + "_number", count: segments)
        (numbers, firsts) = (groups.values, groups.starts)
    }

    /// For each word of a segment its number. Numbers out of range come from damaged files: whoever uses them is stopped there.
    public func numbers(ofSegment segment: Int) -> Column<UInt32> {
        numbers[Int(firsts[segment])..<max(Int(firsts[segment]), Int(firsts[segment + 1]))]
    }

    /// Whether a segment has some of the words; these in ascending order. Cost: logarithmic for each.
    public func hasSome(of wanted: some Sequence<Int>, segment: Int) -> Bool {
        let numbers = numbers(ofSegment: segment)
        return numbers.withUnsafeBuffer { numbers in
            var low = 0
            for number in wanted {
                var high = numbers.count
                while low < high {
                    let middle = (low + high) / 2
                    if Int(numbers[middle]) < number { low = middle + 1 } else { high = middle }
                }
                guard low < numbers.count else { return false }
                if Int(numbers[low]) == number { return true }
            }
            return false
        }
    }
}
