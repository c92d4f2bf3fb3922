/// Queries that are words in a row, without gaps, marks between them and a choice between several words in a row: what a dictionary is made of. Of such a query every word is looked
/// up, and nothing is searched.
public struct QueryChains: Sendable {
    /// By query the elements of its words.
    private let elements: [[Int]]
    /// By element the queries that are of it alone, ascending.
    private let alone: ElementIndex
    /// The queries that begin with two elements, ascending.
    private var pairs: [UInt64: [Int]] = [:]
    /// By element, what it may be in a query.
    private var places: [Places]

    struct Places: OptionSet {
        let rawValue: UInt8
        static let alone = Places(rawValue: 1)
        static let first = Places(rawValue: 2)
        static let second = Places(rawValue: 4)
    }

    /// `nil` where some of the queries are more than that.
    public init?(_ queries: CompiledQueries) {
        var elements: [[Int]] = []
        for (query, start) in queries.starts.enumerated() {
            guard let chain = Self.elements(of: queries.program, from: start), chain.count == 1 || !queries.crossesMarks[query] else { return nil }
            elements.append(chain)
        }
        var alone = [[Int]](repeating: [], count: queries.patterns.count)
        places = [Places](repeating: [], count: queries.patterns.count)
        for (query, chain) in elements.enumerated() {
            if chain.count == 1 {
                alone[chain[0]].append(query)
                places[chain[0]].insert(.alone)
            } else {
                pairs[Self.key(chain[0], chain[1]), default: []].append(query)
                places[chain[0]].insert(.first)
                places[chain[1]].insert(.second)
            }
        }
        self.elements = elements
        self.alone = ElementIndex(alone)
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

    private static func key(_ one: Int, _ other: Int) -> UInt64 { UInt64(one) << 32 | UInt64(other) }

    /// The elements of a query's words from the third on.
    func rest(of query: Int) -> ArraySlice<Int> { elements[query].dropFirst(2) }

    /// What an element may be in a query.
    func places(of element: Int) -> Places { places[element] }

    /// Calls `body` with the queries that are of an element alone.
    @inline(__always)
    func forEachQuery(of element: Int, _ body: (_ query: Int) -> Void) {
        for place in alone.places(of: UInt32(element)) { body(alone[place]) }
    }

    /// The queries that begin with two elements.
    func queries(beginningWith one: Int, _ other: Int) -> [Int]? { pairs[Self.key(one, other)] }
}
