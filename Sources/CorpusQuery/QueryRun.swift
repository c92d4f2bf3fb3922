import CorpusIndex
import CorpusModel

/// Compiled queries on one segment, for one worker. Cost: the vocabulary is looked up once; after that a token costs what begins at it and can
/// be completed in its sentence.
public struct QueryRun {
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
    private let present: SentenceElements

    public init(_ queries: CompiledQueries, on segment: CorpusSegment, purpose: Purpose) {
        self.init(
            queries, on: segment, purpose: purpose,
            elements: ElementIndex(
                segment.readings == nil
                    ? segment.normVocabulary.strings.map { queries.index.elements(of: $0, nil) }
                    : segment.readingTable.map { queries.index.elements(of: segment.normVocabulary[$0.matchForm], $0) }))
    }

    /// On a segment of an index, with what its words have told.
    init(_ queries: CompiledQueries, on segment: CorpusSegment, purpose: Purpose, elements: ElementIndex) {
        self.queries = queries
        self.segment = segment
        self.purpose = purpose
        self.elements = elements
        columns = SearchColumns(segment, particles: queries.particles)
        present = SentenceElements(count: queries.patterns.count)
    }

    /// Calls `found` with every query and match that begins in a turn: a match for each end that the query reaches from a start, shortest first.
    /// Nothing leaves the turn or a sentence.
    public func forEachMatch(inTurn turn: Int, _ found: (_ query: Int, _ match: QueryMatch) -> Void) {
        let range = segment.tokens(ofTurn: turn)
        var search = QuerySearch(run: self, end: range.upperBound)
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start + 1
            while end < range.upperBound, columns.sentences[end] == columns.sentences[start] { end += 1 }
            forEachMatch(inSentence: start..<end, &search, found)
            start = end
        }
    }

    /// The same for the one sentence that a token stands in; the sentence is given too.
    func forEachMatch(inSentenceOf token: Int, _ found: (_ query: Int, _ match: QueryMatch) -> Void) -> Range<Int> {
        let turn = segment.tokens(ofTurn: Int(segment.turnOfToken[token]))
        let sentence = columns.sentences[token]
        var start = token
        while start > turn.lowerBound, columns.sentences[start - 1] == sentence { start -= 1 }
        var end = token + 1
        while end < turn.upperBound, columns.sentences[end] == sentence { end += 1 }
        var search = QuerySearch(run: self, end: turn.upperBound)
        forEachMatch(inSentence: start..<end, &search, found)
        return start..<end
    }

    private func forEachMatch(inSentence tokens: Range<Int>, _ search: inout QuerySearch, _ found: (_ query: Int, _ match: QueryMatch) -> Void) {
        present.begin()
        for token in tokens where canMatch(token) {
            for place in elements.places(of: columns.words[token]) { present.mark(elements[place]) }
        }
        for token in tokens where canMatch(token) {
            for place in elements.places(of: columns.words[token]) where isOf(token, elements[place]) {
                for query in queries.queriesByFirst[elements[place]] where present.hasAll(queries.required[query]) {
                    // A query that several elements of the token begin is run at the first of them.
                    guard !queries.hasSeveralFirsts[query] || firstElement(of: query, at: token) == elements[place] else { continue }
                    for match in search.matches(from: queries.starts[query], at: token) { found(query, match) }
                }
            }
        }
    }

    private func firstElement(of query: Int, at token: Int) -> Int? {
        for place in elements.places(of: columns.words[token]) {
            let element = elements[place]
            if isOf(token, element), queries.queriesByFirst[element].contains(query) { return element }
        }
        return nil
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
