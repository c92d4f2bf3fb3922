/// Queries that are words in a row, without gaps, marks between them and a choice between several words in a row: what a dictionary is made of. Of such a query every word is looked
/// up, and nothing is searched.
public struct QueryChains: Sendable {
    /// A query of several words, by the first two of them.
    private struct Phrase: Sendable {
        let first: Int32
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
    /// By a hash of the first two words the place among them where those begin that have them, each in the first slot that was free; -1 where a slot is.
    private let slots: [Int32]
    /// By element what it may be in a query.
    private let places: [ChainPlaces]

    /// `nil` where some of the queries are more than that.
    public init?(_ queries: CompiledQueries) {
        guard queries.cql.isEmpty else { return nil }
        var elements: [[Int]] = []
        for (query, start) in queries.starts.enumerated() {
            guard let chain = queries.program.chain(from: start), chain.count == 1 || !queries.crossesMarks[query] else { return nil }
            elements.append(chain)
        }
        var alone = [[Int]](repeating: [], count: queries.patterns.count)
        var phrases: [Phrase] = []
        var places = [ChainPlaces](repeating: ChainPlaces(), count: queries.patterns.count)
        for (query, chain) in elements.enumerated() {
            if chain.count == 1 {
                alone[chain[0]].append(query)
                places[chain[0]].isAlone = true
            } else {
                phrases.append(Phrase(first: Int32(chain[0]), second: Int32(chain[1]), query: Int32(query)))
                places[chain[0]].isBeginning = true
                places[chain[1]].isSecond = true
                for element in chain.dropFirst(2) { places[element].isFurther = true }
            }
        }
        self.elements = elements.joined().map { Int32($0) }
        starts = elements.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
        self.alone = alone
        phrases.sort { ($0.first, $0.second, $0.query) < ($1.first, $1.second, $1.query) }
        self.phrases = phrases
        slots = Self.slots(of: phrases)
        self.places = places
    }

    /// At most half of them are taken.
    private static func slots(of phrases: [Phrase]) -> [Int32] {
        var slots = [Int32](repeating: -1, count: 1 << max(1, Int.bitWidth - (phrases.count * 2).leadingZeroBitCount))
        for (place, phrase) in phrases.enumerated() {
            if place > 0, phrases[place - 1].first == phrase.first, phrases[place - 1].second == phrase.second { continue }
            var slot = Self.slot(phrase.first, phrase.second, slots.count)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(place)
        }
        return slots
    }

    /// `count` is a power of two (Knuth 1998, section 6.4: multiplication by the golden ratio).
    @inline(__always)
    private static func slot(_ first: Int32, _ second: Int32, _ count: Int) -> Int {
        let key = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
        return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32) & (count - 1)
    }

    /// The places of a query's words among `subscript`.
    func places(ofQuery query: Int) -> Range<Int> { Int(starts[query])..<Int(starts[query + 1]) }

    /// The element of a word of a query.
    subscript(place: Int) -> Int { Int(elements[place]) }

    /// How many elements there are.
    var elementCount: Int { places.count }

    /// What an element may be in a query.
    func places(of element: Int) -> ChainPlaces { places[element] }

    /// Calls `body` with the first two elements of each query of several words.
    func forEachBeginning(_ body: (_ first: Int, _ second: Int) -> Void) { for phrase in phrases { body(Int(phrase.first), Int(phrase.second)) } }

    /// The queries that are of an element alone.
    func queries(ofElement element: Int) -> [Int] { alone[element] }

    /// Calls `body` with the queries that begin with two elements. Cost: mostly one look.
    @inline(__always)
    func forEachQuery(beginningWith first: Int, _ second: Int, _ body: (_ query: Int) -> Void) {
        let (first, second) = (Int32(truncatingIfNeeded: first), Int32(truncatingIfNeeded: second))
        var slot = Self.slot(first, second, slots.count)
        while slots[slot] >= 0 {
            var place = Int(slots[slot])
            if phrases[place].first == first, phrases[place].second == second {
                repeat {
                    body(Int(phrases[place].query))
                    place += 1
                } while place < phrases.count && phrases[place].first == first && phrases[place].second == second
                return
            }
            slot = (slot + 1) & (slots.count - 1)
        }
    }
}

/// What a word or an element may be in queries that are chains.
struct ChainPlaces: Sendable {
    var isAlone = false
    /// The first word of a phrase, and the second.
    var isBeginning = false
    var isSecond = false
    /// The third word of a phrase, or a later one.
    var isFurther = false

    mutating func formUnion(_ other: ChainPlaces) {
        isAlone = isAlone || other.isAlone
        isBeginning = isBeginning || other.isBeginning
        isSecond = isSecond || other.isSecond
        isFurther = isFurther || other.isFurther
    }
}
