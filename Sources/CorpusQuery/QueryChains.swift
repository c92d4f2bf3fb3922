/// Queries that are words in a row, without gaps, marks between them and a choice between several words in a row: what a dictionary is made of. Of such a query every word is looked
/// up, and nothing is searched.
public struct QueryChains: Sendable {
    /// A query of several words, by the second of them.
    struct Phrase: Sendable {
        let second: Int32
        let query: Int32
    }

    /// The elements of the words of all queries, one query after another.
    private let elements: [Int32]
    /// By query where its elements begin, and where the last ends.
    private let starts: [Int32]
    /// By element the queries that are of it alone, ascending.
    private let alone: [[Int]]
    /// The queries of several words by their first, of each by their second and then ascending.
    private let phrases: [Phrase]
    /// By element where the phrases that begin with it stand.
    private let firstPhrases: [Int32]
    /// By element what it may be in a query.
    private let places: [ChainPlaces]

    /// `nil` where some of the queries are more than that.
    public init?(_ queries: CompiledQueries) {
        var elements: [[Int]] = []
        for (query, start) in queries.starts.enumerated() {
            guard let chain = Self.elements(of: queries.program, from: start), chain.count == 1 || !queries.crossesMarks[query] else { return nil }
            elements.append(chain)
        }
        var alone = [[Int]](repeating: [], count: queries.patterns.count)
        var phrases = [[Phrase]](repeating: [], count: queries.patterns.count)
        var places = [ChainPlaces](repeating: ChainPlaces(), count: queries.patterns.count)
        for (query, chain) in elements.enumerated() {
            if chain.count == 1 {
                alone[chain[0]].append(query)
                places[chain[0]].isAlone = true
            } else {
                phrases[chain[0]].append(Phrase(second: Int32(chain[1]), query: Int32(query)))
                places[chain[0]].signs.beginning |= ChainPlaces.sign(of: query)
                places[chain[1]].signs.second |= ChainPlaces.sign(of: query)
            }
        }
        self.elements = elements.joined().map { Int32($0) }
        starts = elements.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
        self.alone = alone
        self.phrases = phrases.flatMap { $0.sorted { ($0.second, $0.query) < ($1.second, $1.query) } }
        firstPhrases = phrases.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
        self.places = places
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

    /// The places of a query's words among `subscript`.
    func places(ofQuery query: Int) -> Range<Int> { Int(starts[query])..<Int(starts[query + 1]) }

    /// The element of a word of a query.
    subscript(place: Int) -> Int { Int(elements[place]) }

    /// What an element may be in a query.
    func places(of element: Int) -> ChainPlaces { places[element] }

    /// The queries that are of an element alone.
    func queries(ofElement element: Int) -> [Int] { alone[element] }

    /// Calls `body` with the queries that begin with two elements. Cost: logarithmic in how many begin with the first.
    @inline(__always)
    func forEachQuery(beginningWith first: Int, _ second: Int, _ body: (_ query: Int) -> Void) {
        let own = Int(firstPhrases[first])..<Int(firstPhrases[first + 1])
        var place = own.firstPlace { Int(phrases[$0].second) < second }
        while place < own.upperBound, Int(phrases[place].second) == second {
            body(Int(phrases[place].query))
            place += 1
        }
    }
}

/// What a word or an element may be in queries that are chains. Phrases are told by signs, of which several share one: two words in a row that have no sign
/// in common begin no phrase.
struct ChainPlaces: Sendable {
    struct Signs: Sendable {
        /// Of the phrases that it may begin.
        var beginning: UInt64 = 0
        /// Of the phrases whose second word it may be.
        var second: UInt64 = 0
    }

    var isAlone = false
    var signs = Signs()

    static func sign(of query: Int) -> UInt64 { 1 << UInt64(query & 63) }

    mutating func formUnion(_ other: ChainPlaces) {
        isAlone = isAlone || other.isAlone
        signs.beginning |= other.signs.beginning
        signs.second |= other.signs.second
    }
}
