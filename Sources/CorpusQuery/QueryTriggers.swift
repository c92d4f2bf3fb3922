import CorpusModel

/// The queries by the element that wakes them in a sentence: of those that every match holds the one that the segment has least often. Thousands of queries
/// then cost a sentence hardly more than those that can match in it.
struct QueryTriggers {
    private let starts: [Int32]
    /// A query, and another element that each match of it holds, the rarest but one; -1 where there is none.
    private let queries: [(query: Int32, second: Int32)]

    /// Cost: one pass over the segment's tokens, where there is more than one query, and one over the queries.
    ///
    /// - Parameter asked: the queries that are waited for, ascending; `nil` for all.
    init(_ compiled: CompiledQueries, _ asked: [Int]?, _ elements: ElementIndex, _ words: Column<UInt32>) {
        let counts = compiled.count > 1 ? Self.counts(compiled.patterns.count, elements, words) : [Int](repeating: 0, count: compiled.patterns.count)
        var pairs: [(element: Int, query: Int, second: Int)] = []
        for query in asked ?? Array(0..<compiled.count) {
            let required = compiled.required[query]
            if let rarest = required.min(by: { counts[$0] < counts[$1] }) {
                let second = required.lazy.filter { $0 != rarest }.min { counts[$0] < counts[$1] }
                pairs.append((rarest, query, second ?? -1))
            } else {
                for element in compiled.firsts[query] { pairs.append((element, query, -1)) }
            }
        }
        var sizes = [Int32](repeating: 0, count: compiled.patterns.count + 1)
        for pair in pairs { sizes[pair.element + 1] += 1 }
        for element in 1..<sizes.count { sizes[element] += sizes[element - 1] }
        var next = sizes
        var queries = [(query: Int32, second: Int32)](repeating: (0, -1), count: pairs.count)
        for pair in pairs {
            queries[Int(next[pair.element])] = (Int32(pair.query), Int32(pair.second))
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

    /// The queries that an element wakes, in ascending order; of those that need another one only where it stands there too. Most that are woken end here.
    @inline(__always)
    func forEachQuery(of element: Int, where stands: (_ element: Int) -> Bool, _ body: (Int) -> Void) {
        for place in Int(starts[element])..<Int(starts[element + 1]) {
            let (query, second) = queries[place]
            if second < 0 || stands(Int(second)) { body(Int(query)) }
        }
    }
}
