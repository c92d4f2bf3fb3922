import CorpusModel

/// The queries by the element that wakes them in a sentence: of those that every match holds the one that the segment has least often. Thousands of queries
/// then cost a sentence hardly more than those that can match in it.
struct QueryTriggers {
    private let starts: [Int32]
    private let queries: [Int32]

    /// Cost: one pass over the segment's tokens, where there is more than one query, and one over the queries.
    ///
    /// - Parameter asked: the queries that are waited for, ascending; `nil` for all.
    init(_ compiled: CompiledQueries, _ asked: [Int]?, _ elements: ElementIndex, _ words: Column<UInt32>) {
        let counts = compiled.count > 1 ? Self.counts(compiled.patterns.count, elements, words) : [Int](repeating: 0, count: compiled.patterns.count)
        var pairs: [(element: Int, query: Int)] = []
        for query in asked ?? Array(0..<compiled.count) {
            if let rarest = compiled.required[query].min(by: { counts[$0] < counts[$1] }) {
                pairs.append((rarest, query))
            } else {
                for element in compiled.firsts[query] { pairs.append((element, query)) }
            }
        }
        var sizes = [Int32](repeating: 0, count: compiled.patterns.count + 1)
        for pair in pairs { sizes[pair.element + 1] += 1 }
        for element in 1..<sizes.count { sizes[element] += sizes[element - 1] }
        var next = sizes
        var queries = [Int32](repeating: 0, count: pairs.count)
        for pair in pairs {
            queries[Int(next[pair.element])] = Int32(pair.query)
            next[pair.element] += 1
        }
        starts = sizes
        self.queries = queries
    }

    /// How many tokens of the segment are of each element.
    private static func counts(_ count: Int, _ elements: ElementIndex, _ words: Column<UInt32>) -> [Int] {
        var tokens = [Int](repeating: 0, count: elements.wordCount)
        words.withUnsafeBuffer { for word in $0 { tokens[Int(word)] += 1 } }
        var counts = [Int](repeating: 0, count: count)
        for (word, its) in tokens.enumerated() where its > 0 { for place in elements.places(of: UInt32(word)) { counts[elements[place]] += its } }
        return counts
    }

    /// Whether an element wakes a query.
    func wakesSome(_ element: Int) -> Bool { starts[element] < starts[element + 1] }

    /// The queries that an element wakes, in ascending order.
    func forEachQuery(of element: Int, _ body: (Int) -> Void) {
        for place in Int(starts[element])..<Int(starts[element + 1]) { body(Int(queries[place])) }
    }
}
