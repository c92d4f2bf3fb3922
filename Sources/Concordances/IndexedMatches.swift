import CorpusIndex
import CorpusModel
import CorpusQuery
import UnicodeText

/// The matches of queries in a segment of an index. For one worker.
final class IndexedMatches {
    private let words: SegmentWords
    private let indexed: IndexedSegment
    /// A query had too many ways to go on somewhere.
    private(set) var isGivenUp = false

    private let frequency: (CQLAttribute, String) -> Int

    init(_ words: SegmentWords, _ indexed: IndexedSegment, frequency: @escaping (CQLAttribute, String) -> Int) {
        self.frequency = frequency
        self.words = words
        self.indexed = indexed
    }

    /// The segment, mapped; `nil` where the words alone tell that the query has no match in it.
    func segment(for query: Concordance.Query) throws(IndexFault) -> CorpusSegment? {
        let isEmpty =
            switch query {
            case .simple(let queries): PostingSearch(queries, in: words).candidates(below: indexed.entry.tokens).isEmpty
            case .cql(let query, let lists): try candidates(of: try search(query, lists))?.isEmpty ?? false
            }
        return isEmpty ? nil : try indexed.segment(words)
    }

    private func search(_ query: CQLQuery, _ lists: [String: [String]]) throws(IndexFault) -> CQLPostingSearch {
        CQLPostingSearch(query, lists: lists, in: words, forms: try indexed.forms())
    }

    private func candidates(of search: CQLPostingSearch) throws(IndexFault) -> [UInt32]? {
        do throws(UnicodeFault) { return try search.candidates(below: indexed.entry.tokens) } catch {
            preconditionFailure("an expression that was read once is read again: \(error)")
        }
    }

    func matches(of query: Concordance.Query, in segment: CorpusSegment) throws(IndexFault) -> [Range<Int>] {
        switch query {
        case .simple(let queries):
            let search = PostingSearch(queries, in: words)
            var turn = -1
            var open: [QueryMatch] = []
            var found: [Range<Int>] = []
            let candidates = search.candidates(below: segment.tokenCount)
            if let tokens = search.singleTokens(candidates, in: segment) { return tokens.map { Int($0)..<Int($0) + 1 } }
            search.forEachMatch(candidates, in: segment) { match in
                let its = Int(segment.turnOfToken[match.tokens.lowerBound])
                if its != turn {
                    found += MatchSelection.standard(open).map(\.tokens)
                    open = []
                    turn = its
                }
                open.append(match)
            }
            return found + MatchSelection.standard(open).map(\.tokens)
        case .cql(let query, let lists):
            let search = try search(query, lists)
            let facts = try indexed.facts()
            let found: (matches: [CQLMatch], isGivenUp: Bool)
            let candidates = try candidates(of: search)
            do throws(UnicodeFault) { found = try search.matches(candidates, in: segment, facts: { facts }, frequency: frequency) } catch {
                preconditionFailure("an expression that was read once is read again: \(error)")
            }
            isGivenUp = isGivenUp || found.isGivenUp
            return found.matches.map(\.tokens)
        }
    }
}
