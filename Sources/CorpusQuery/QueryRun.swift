import CorpusModel

/// Compiled queries on one segment. Cost: the vocabulary is looked up once; after that a token costs what begins at it.
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
    /// The elements of each match form.
    private let elements: [[Int]]

    public init(_ queries: CompiledQueries, on segment: CorpusSegment, purpose: Purpose) {
        self.queries = queries
        self.segment = segment
        self.purpose = purpose
        columns = SearchColumns(segment, particles: queries.particles)
        elements = segment.normVocabulary.strings.map(queries.elements)
    }

    /// Calls `found` with every query and match that begins in a turn: a match for each end that the query reaches from a start, shortest first.
    /// Nothing leaves the turn.
    public func forEachMatch(inTurn turn: Int, _ found: (_ query: Int, _ match: QueryMatch) -> Void) {
        let range = segment.tokens(ofTurn: turn)
        var search = QuerySearch(run: self, end: range.upperBound)
        for token in range where canMatch(token) {
            for element in elements[Int(columns.norms[token])] where isOf(token, element) {
                for query in queries.queriesByFirst[element] {
                    // A query that several elements of the token begin is run at the first of them.
                    guard !queries.hasSeveralFirsts[query] || firstElement(of: query, at: token) == element else { continue }
                    for match in search.matches(from: queries.starts[query], at: token) { found(query, match) }
                }
            }
        }
    }

    private func firstElement(of query: Int, at token: Int) -> Int? {
        elements[Int(columns.norms[token])].first { isOf(token, $0) && queries.queriesByFirst[$0].contains(query) }
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
        guard canMatch(token), contains(elements[Int(columns.norms[token])], element) else { return false }
        switch TokenClass(rawValue: columns.classes[token])! {
        case .truncated, .pseudonym: return queries.namesExactly(element, segment.normVocabulary[columns.norms[token]])
        default: return true
        }
    }

    private func contains(_ sorted: [Int], _ value: Int) -> Bool {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] == value
    }
}
