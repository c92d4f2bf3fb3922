import CorpusIndex
import CorpusModel

/// Compiled queries on one segment, for one worker. Cost: the vocabulary is looked up once; after that a token costs what begins at it and can
/// be completed in its sentence.
public final class QueryRun {
    /// Who asks decides what a query may see.
    public enum Purpose: Sendable {
        /// Fillers too; truncated words and pseudonyms where the query names them exactly.
        case concordance
        /// Words and numbers only.
        case lexicon
    }

    public let segment: CorpusSegment
    let queries: CompiledQueries
    let columns: SearchColumns
    private let purpose: Purpose
    private let elements: ElementIndex
    /// The elements of the queries that are asked for.
    private let own: ElementIndex
    private let triggers: QueryTriggers
    private let present: SentenceElements
    /// By word, whether it is of an element that wakes a query.
    private let wakes: [Bool]
    @exclusivity(unchecked) private var sentences: RegionCursor
    let facts: [TurnFacts]
    /// Of the queries that are asked for those in CQL that no word wakes.
    private let restless: [Int]
    /// Queries in CQL, each made ready for the segment when it is first asked.
    var cqlRuns: [Int: CQLRun] = [:]

    /// - Parameters:
    ///   - asked: the queries that `forEachMatch(inTurn:_:)` tells of; `nil` for all.
    ///   - words: those of the segment where it is of an index: they are looked up by what the queries ask for, and none is made a string.
    ///   - facts: of the segment's turns, which queries in CQL may ask for.
    public convenience init(
        _ queries: CompiledQueries, on segment: CorpusSegment, purpose: Purpose, asked: AskedQueries? = nil, words: SegmentWords? = nil,
        facts: [TurnFacts] = []
    ) {
        let elements = ElementIndex(queries, segment, words)
        self.init(queries, on: segment, purpose: purpose, asked: asked, elements: elements, facts: facts)
    }

    /// On a segment of an index, with what its words have told.
    init(
        _ queries: CompiledQueries, on segment: CorpusSegment, purpose: Purpose, asked: AskedQueries? = nil, elements: ElementIndex,
        facts: [TurnFacts] = []
    ) {
        precondition(purpose == .lexicon || queries.cql.isEmpty, "a query in CQL of a concordance may leave its turn")
        self.queries = queries
        self.segment = segment
        self.purpose = purpose
        self.elements = elements
        self.facts = facts
        let asks = asked.map { Set($0.queries) }
        restless = queries.cql.restless.filter { asks?.contains($0) ?? true }
        sentences = RegionCursor(segment.sentences)
        let own = asked?.part(of: elements) ?? elements
        self.own = own
        columns = SearchColumns(segment, particles: queries.particles)
        triggers = QueryTriggers(queries, asked?.queries, own, columns.words)
        present = SentenceElements(elements: queries.patterns.count, queries: queries.count, queries.outline)
        let triggers = triggers
        wakes = (0..<own.wordCount).map { word in own.places(of: UInt32(word)).contains { triggers.wakesSome(own[$0]) } }
    }

    /// Calls `found` with every query and match that begins in a turn, sentence by sentence: a match for each end that the query reaches from a start, shortest
    /// first. Nothing leaves the turn or a sentence. Queries in CQL come after the others, one by one.
    public func forEachMatch(inTurn turn: Int, _ found: (_ query: Int, _ match: QueryMatch) -> Void) {
        var woken = Set(restless)
        if wakesSome(segment.tokens(ofTurn: turn)) {
            var search = QuerySearch(run: self)
            forEachSentence(ofTurn: turn) { tokens in
                guard wakesSome(tokens) else { return }
                forEachMatch(inSentence: tokens, &search) { query, match in
                    if queries.cql.contains(query) { woken.insert(query) } else { found(query, match) }
                }
            }
        }
        forEachMatch(ofCQL: woken.sorted(), inTurn: turn, found)
    }

    /// Whether a word among the tokens wakes a query. Cost: a look at each, which every token of a corpus passes.
    private func wakesSome(_ tokens: Range<Int>) -> Bool {
        precondition(tokens.upperBound <= columns.words.count, "tokens of the segment")
        return columns.words.withUnsafeBuffer { words in
            wakes.withUnsafeBufferPointer { wakes in
                for token in tokens {
                    let word = Int(words[token])
                    precondition(word < wakes.count, "a word of the segment; the index may be damaged")
                    if wakes[word] { return true }
                }
                return false
            }
        }
    }

    /// The same of some queries, whether they were asked for or not. Cost: a look at each of them in each sentence.
    public func forEachMatch(inTurn turn: Int, of some: [Int], _ found: (_ query: Int, _ match: QueryMatch) -> Void) {
        let words = some.filter { !queries.cql.contains($0) }
        if !words.isEmpty {
            var search = QuerySearch(run: self)
            forEachSentence(ofTurn: turn) { tokens in
                _ = mark(tokens, elements)
                var candidates: [Candidate] = []
                for query in words { append(query, in: tokens, to: &candidates) }
                self.search(candidates.sorted(), before: tokens.upperBound, &search, found)
            }
        }
        forEachMatch(ofCQL: words.count == some.count ? [] : some.filter(queries.cql.contains), inTurn: turn, found)
    }

    private func forEachSentence(ofTurn turn: Int, _ body: (Range<Int>) -> Void) {
        let range = segment.tokens(ofTurn: turn)
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(sentences.tokens(around: start).upperBound, range.upperBound)
            body(start..<end)
            start = end
        }
    }

    /// The same for the one sentence that a token stands in; the sentence is given too.
    func forEachMatch(inSentenceOf token: Int, _ found: (_ query: Int, _ match: QueryMatch) -> Void) -> Range<Int> {
        let sentence = sentences.tokens(around: token)
        var search = QuerySearch(run: self)
        forEachMatch(inSentence: sentence, &search, found)
        return sentence
    }

    private func forEachMatch(
        inSentence tokens: Range<Int>, _ search: inout QuerySearch<SentenceText>, _ found: (_ query: Int, _ match: QueryMatch) -> Void
    ) {
        var candidates: [Candidate] = []
        for element in mark(tokens, own) {
            triggers.forEachQuery(of: element, where: present.has) { query in
                if present.ask(query) { append(query, in: tokens, to: &candidates) }
            }
        }
        self.search(candidates.sorted(), before: tokens.upperBound, &search, found)
    }

    /// In the order of starts, first elements and queries.
    private func search(
        _ candidates: [Candidate], before end: Int, _ search: inout QuerySearch<SentenceText>, _ found: (_ query: Int, _ match: QueryMatch) -> Void
    ) {
        for start in candidates {
            if queries.isOneWord[start.query] {
                found(start.query, QueryMatch(tokens: start.token..<start.token + 1, matched: [start.token]))
                continue
            }
            let crossesMarks = queries.crossesMarks[start.query]
            for match in search.matches(from: queries.starts[start.query], at: start.token, before: end, crossingMarks: crossesMarks) {
                found(start.query, match)
            }
        }
    }

    /// A query and a token that it may begin at.
    private struct Candidate: Comparable {
        let token: Int
        let element: Int
        let query: Int

        static func < (one: Candidate, other: Candidate) -> Bool {
            (one.token, one.element, one.query) < (other.token, other.element, other.query)
        }
    }

    /// Marks which elements of an index stand in a sentence; gives them.
    private func mark(_ tokens: Range<Int>, _ elements: ElementIndex) -> [Int] {
        present.begin(tokens, columns)
        var found: [Int] = []
        for token in tokens where canMatch(token) {
            for place in elements.places(of: columns.words[token]) where present.mark(elements[place], at: token) { found.append(elements[place]) }
        }
        return found
    }

    /// Adds the tokens of a sentence that a query may begin at.
    private func append(_ query: Int, in tokens: Range<Int>, to candidates: inout [Candidate]) {
        let required = queries.requiredLists
        for place in required.places(of: UInt32(query)) where !present.has(required[place]) { return }
        let start = queries.starts[query]
        let isOneWord = queries.isOneWord[query]
        guard isOneWord || present.allows(start) else { return }
        let firsts = queries.firstLists
        let begins = firsts.places(of: UInt32(query))
        var bits: UInt64 = 0
        for place in begins { bits |= present.tokens(of: firsts[place]) }
        while bits != 0 {
            let place = bits.trailingZeroBitCount
            bits &= bits - 1
            // The last bit is that of all the tokens from there on.
            for token in tokens.lowerBound + place..<(place < 63 ? tokens.lowerBound + place + 1 : tokens.upperBound) {
                // A query that several elements of the token begin is run once.
                guard let first = begins.first(where: { isOf(token, firsts[$0]) }).map({ firsts[$0] }) else { continue }
                guard isOneWord || present.allows(start, from: token, crossingMarks: queries.crossesMarks[query]) else { continue }
                candidates.append(Candidate(token: token, element: first, query: query))
            }
        }
    }

    /// Whether a token can be matched by an element at all.
    private func canMatch(_ token: Int) -> Bool {
        switch TokenClass(rawValue: columns.classes[token])! {
        case .word, .number: true
        case .filler, .truncated, .pseudonym: purpose == .concordance
        case .punctuation, .event: false
        }
    }

    /// Whether a token is of an element.
    func isOf(_ token: Int, _ element: Int) -> Bool {
        guard canMatch(token), elements.contains(element, word: columns.words[token]) else { return false }
        switch TokenClass(rawValue: columns.classes[token])! {
        case .truncated, .pseudonym: return queries.namesExactly(element, segment.normVocabulary[segment.norms[token]])
        default: return true
        }
    }
}
