import CorpusIndex
import CorpusModel
import CorpusQuery
import UnicodeText

/// The matches of queries in a segment of an index. For one worker.
final class IndexedMatches {
    /// A query with the tokens that it is looked for at.
    private enum Ready {
        case simple(PostingSearch, [UInt32], SegmentPostings?)
        /// `nil`: everywhere.
        case cql(CQLPostingSearch, [UInt32]?)

        /// Whether the words alone tell that there is no match.
        var isEmpty: Bool {
            switch self {
            case .simple(_, let candidates, _): candidates.isEmpty
            case .cql(_, let candidates): candidates?.isEmpty ?? false
            }
        }
    }

    private let words: SegmentWords
    private let indexed: IndexedSegment
    private let main: Ready
    private let frequencies: CQLFrequencies
    /// A query had too many ways to go on somewhere.
    private(set) var isGivenUp = false
    /// What the labels of the main query stand for, where they are wanted.
    private(set) var labels = MatchLabels()
    private let wantsLabels: Bool
    /// What kept a query from being answered.
    private var fault: IndexFault?

    /// The words of the query whose matches become lines are looked up.
    init(_ concordance: Concordance, _ indexed: IndexedSegment) throws(IndexFault) {
        frequencies = concordance.frequencies
        wantsLabels = concordance.wantsLabels
        words = try indexed.words()
        self.indexed = indexed
        main = try Self.ready(concordance.query, words, indexed)
    }

    /// Whether the segment's words alone tell that it has no match.
    var isEmpty: Bool { main.isEmpty }

    /// The segment, mapped; `turns` are its own, where they are open already.
    func segment(_ turns: StoredTurns? = nil) throws(IndexFault) -> CorpusSegment { try indexed.segment(words, turns) }

    /// The matches of the main query.
    func matches(in segment: CorpusSegment) throws(IndexFault) -> [Range<Int>] {
        try matches(of: main, in: segment, keepsLabels: wantsLabels)
    }

    /// The matches of another query. A fault is kept for `check`: whoever asks is in the midst of something.
    func matches(of query: Concordance.Query, in segment: CorpusSegment) -> [Range<Int>] {
        do throws(IndexFault) { return try matches(of: Self.ready(query, words, indexed), in: segment) } catch {
            fault = fault ?? error
            return []
        }
    }

    /// Throws what kept a query from being answered.
    func check() throws(IndexFault) { if let fault { throw fault } }

    private static func ready(_ query: Concordance.Query, _ words: SegmentWords, _ indexed: IndexedSegment) throws(IndexFault) -> Ready {
        let limit = indexed.entry.tokens
        switch query {
        case .simple(let queries):
            let search = PostingSearch(queries, in: words)
            guard search.isPossible else { return .simple(search, [], nil) }
            let postings = try words.postings()
            return .simple(search, search.candidates(in: postings, below: limit), postings)
        case .cql(let query, let lists):
            let search = CQLPostingSearch(query, lists: lists, in: words, forms: try indexed.forms())
            let postings = try words.postings()
            return .cql(search, CQLExpressions.read { () throws(UnicodeFault) in try search.candidates(in: postings, below: limit) })
        }
    }

    private func matches(of ready: Ready, in segment: CorpusSegment, keepsLabels: Bool = false) throws(IndexFault) -> [Range<Int>] {
        switch ready {
        case .simple(let search, let candidates, let postings):
            return postings.map { Self.matches(of: search, candidates, in: segment, $0) } ?? []
        case .cql(let search, let candidates):
            let facts = try indexed.facts()
            let found = CQLExpressions.read { () throws(UnicodeFault) in
                try search.matches(candidates, in: segment, facts: { facts }, frequency: frequencies.count)
            }
            isGivenUp = isGivenUp || found.isGivenUp
            if keepsLabels { labels.add(found.matches) }
            return found.matches.map(\.tokens)
        }
    }

    private static func matches(
        of search: PostingSearch, _ candidates: [UInt32], in segment: CorpusSegment, _ postings: SegmentPostings
    ) -> [Range<Int>] {
        if let tokens = search.singleTokens(candidates, in: segment) { return tokens.map { Int($0)..<Int($0) + 1 } }
        var turn = 0..<0
        var open: [QueryMatch] = []
        var found: [Range<Int>] = []
        search.forEachMatch(candidates, in: segment, postings) { match in
            if !turn.contains(match.tokens.lowerBound) {
                found += MatchSelection.standard(open).map(\.tokens)
                open = []
                turn = segment.turns.tokens(around: match.tokens.lowerBound)
            }
            open.append(match)
        }
        return found + MatchSelection.standard(open).map(\.tokens)
    }
}

/// Expressions of a query that was checked when it was read: ICU knows them.
enum CQLExpressions {
    static func read<Result>(_ body: () throws(UnicodeFault) -> Result) -> Result {
        do throws(UnicodeFault) { return try body() } catch { preconditionFailure("an expression that was read once is read again: \(error)") }
    }
}
