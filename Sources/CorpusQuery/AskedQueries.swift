/// Some of the compiled queries, which a run tells of, and the elements that they ask for: words need not be held against those of the others.
public struct AskedQueries: Sendable {
    /// Ascending.
    let queries: [Int]
    /// By element, whether one of them asks for it.
    private let isAsked: [Bool]

    /// Cost: the steps of the queries.
    public init(_ queries: [Int], of compiled: CompiledQueries) {
        self.queries = queries
        var isAsked = [Bool](repeating: false, count: compiled.patterns.count)
        for query in queries { for element in compiled.program.elements(from: compiled.starts[query]) { isAsked[element] = true } }
        self.isAsked = isAsked
    }

    /// The part of an index that is of these elements. Cost: its words and their elements.
    func part(of index: ElementIndex) -> ElementIndex {
        ElementIndex(
            (0..<index.wordCount).map { word in index.places(of: UInt32(word)).lazy.map { index[$0] }.filter { isAsked[$0] } })
    }
}
