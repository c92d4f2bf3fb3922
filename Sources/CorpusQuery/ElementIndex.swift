import CorpusIndex
import CorpusModel

/// The elements of each word of a segment (a reading, or a match form where nothing was analysed), in one list: what a scan looks up for every token.
struct ElementIndex {
    private let starts: [Int32]
    private let elements: [Int32]

    /// `words` holds the ascending elements of each word.
    init(_ words: [[Int]]) { self.init(count: words.count, words.enumerated().map { ($0, $1) }) }

    /// `words` holds, in ascending order, words that are of some element and their ascending elements; `count` is how many words there are.
    init(count: Int, _ words: [(word: Int, elements: [Int])]) {
        var starts: [Int32] = []
        var all: [Int32] = []
        starts.reserveCapacity(count + 1)
        for (word, elements) in words {
            starts.append(contentsOf: repeatElement(Int32(all.count), count: word + 1 - starts.count))
            all.append(contentsOf: elements.lazy.map { Int32($0) })
        }
        starts.append(contentsOf: repeatElement(Int32(all.count), count: count + 1 - starts.count))
        self.starts = starts
        elements = all
    }

    var wordCount: Int { starts.count - 1 }

    /// The places in the list that belong to a word.
    func places(of word: UInt32) -> Range<Int> { Int(starts[Int(word)])..<Int(starts[Int(word) + 1]) }

    subscript(place: Int) -> Int { Int(elements[place]) }

    func contains(_ element: Int, word: UInt32) -> Bool {
        var low = Int(starts[Int(word)])
        let end = Int(starts[Int(word) + 1])
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if elements[middle] < element { low = middle + 1 } else { high = middle }
        }
        return low < end && elements[low] == element
    }
}

extension ElementIndex {
    /// The elements of queries on a segment; `words` are its words where it is of an index: they are looked up by what the queries ask for, and none is made a string.
    init(_ queries: CompiledQueries, _ segment: CorpusSegment, _ words: SegmentWords?) {
        if let words {
            self.init(count: words.count, queries.index.words(in: words.table))
        } else {
            self.init(
                segment.readings == nil
                    ? queries.elements(of: segment.normVocabulary.strings.map { ($0, nil) })
                    : queries.elements(of: segment.readingTable.map { (segment.normVocabulary[$0.matchForm], $0) }))
        }
    }
}
