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

    init(_ words: SegmentWords, _ indexed: IndexedSegment) {
        self.words = words
        self.indexed = indexed
    }

    /// The segment, mapped; `nil` where the words alone tell that the query has no match in it.
    func segment(for query: Concordance.Query) throws(IndexFault) -> CorpusSegment? {
        if case .simple(let queries) = query, PostingSearch(queries, in: words).candidates(below: indexed.entry.tokens).isEmpty { return nil }
        return try indexed.segment(words)
    }

    func matches(of query: Concordance.Query, in segment: CorpusSegment) throws(IndexFault) -> [Range<Int>] {
        switch query {
        case .simple(let queries):
            let search = PostingSearch(queries, in: words)
            var turn = -1
            var open: [QueryMatch] = []
            var found: [Range<Int>] = []
            search.forEachMatch(search.candidates(below: segment.tokenCount), in: segment) { match in
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
            var run = CQLRun(query, on: segment, facts: try indexed.facts(), lists: lists)
            let matches: [CQLMatch]
            do throws(UnicodeFault) { matches = try run.matches() } catch {
                preconditionFailure("an expression that was read once is read again: \(error)")
            }
            isGivenUp = isGivenUp || run.isGivenUp
            return matches.map(\.tokens)
        }
    }
}
