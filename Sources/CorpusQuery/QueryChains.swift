/// Queries that are words in a row, without gaps and without a choice between several words in a row: what a dictionary is made of. Of such a query every word is looked
/// up, and nothing is searched.
public struct QueryChains: Sendable {
    /// By query the elements of its words.
    private let elements: [[Int]]
    /// By element the queries that begin with it, ascending, in one list.
    private let beginning: ElementIndex

    /// `nil` where some of the queries are more than that.
    public init?(_ queries: CompiledQueries) {
        var elements: [[Int]] = []
        for start in queries.starts {
            guard let chain = Self.elements(of: queries.program, from: start) else { return nil }
            elements.append(chain)
        }
        var beginning = [[Int]](repeating: [], count: queries.patterns.count)
        for (query, chain) in elements.enumerated() { beginning[chain[0]].append(query) }
        self.elements = elements
        self.beginning = ElementIndex(beginning)
    }

    private static func elements(of program: QueryProgram, from start: Int) -> [Int]? {
        var elements: [Int] = []
        var at = start
        while case .element(let element, let next) = program.instructions[at] {
            elements.append(element)
            at = next
        }
        guard case .accept = program.instructions[at], !elements.isEmpty else { return nil }
        return elements
    }

    /// The elements of a query's words, in their order.
    func elements(of query: Int) -> [Int] { elements[query] }

    /// Calls `body` with the queries that begin with an element.
    @inline(__always)
    func forEachQuery(beginningWith element: Int, _ body: (_ query: Int) -> Void) {
        for place in beginning.places(of: UInt32(element)) { body(beginning[place]) }
    }
}
