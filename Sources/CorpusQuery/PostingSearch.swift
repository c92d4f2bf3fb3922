import CorpusIndex
import CorpusModel

/// A query on a segment of an index by way of its postings: only sentences that hold the query's rarest element are looked at.
///
/// The matches are those of a scan over the whole segment, which looks at the same sentences with the same search.
public struct PostingSearch {
    private let queries: CompiledQueries
    private let words: SegmentWords
    private let elements: [(word: Int, elements: [Int])]

    /// `queries` holds one query. Cost: its words are looked up.
    public init(_ queries: CompiledQueries, in words: SegmentWords) {
        precondition(queries.count == 1, "postings serve one query")
        self.queries = queries
        self.words = words
        elements = queries.index.words(in: words.table)
    }

    /// Whether the words alone allow a match: every element that it must hold is some word's.
    public var isPossible: Bool {
        let present = Set(elements.flatMap(\.elements))
        let required = queries.required[0]
        return required.isEmpty ? !present.isDisjoint(with: queries.firsts[0]) : present.isSuperset(of: required)
    }

    /// The tokens of the rarest element that every match holds, or of all that one can begin with where there is none; in ascending order. Empty where
    /// the query has no match. `limit` is the number of tokens of the segment.
    public func candidates(in postings: SegmentPostings, below limit: Int) -> [UInt32] {
        let wanted = wanted(postings)
        let lists = elements.filter { !wanted.isDisjoint(with: $0.elements) }
        var tokens: [UInt32] = []
        for (word, _) in lists { postings.appendTokens(of: word, below: limit, to: &tokens) }
        if lists.count > 1 { tokens.sort() }
        return tokens
    }

    private func wanted(_ postings: SegmentPostings) -> Set<Int> {
        guard isPossible else { return [] }
        var counts = [Int](repeating: 0, count: queries.patterns.count)
        for (word, elements) in elements { for element in elements { counts[element] += postings.tokenCount(of: word) } }
        if let chain = PhraseChain(queries) { return [chain.elements.min { counts[$0] < counts[$1] } ?? 0] }
        return queries.required[0].min { counts[$0] < counts[$1] }.map { [$0] } ?? Set(queries.firsts[0])
    }

    /// The tokens that match, where the query is one word; `nil` where it is more. Cost: some instructions a token.
    public func singleTokens(_ candidates: [UInt32], in segment: CorpusSegment) -> [UInt32]? {
        guard let element = CompiledQueries.onlyElement(of: queries.program, from: queries.starts[0]) else { return nil }
        return candidates.filter { token in
            switch TokenClass(rawValue: segment.classes[Int(token)])! {
            case .word, .number, .filler: true
            case .truncated, .pseudonym: queries.namesExactly(element, segment.normVocabulary[segment.norms[Int(token)]])
            case .punctuation, .event: false
            }
        }
    }

    /// Calls `found` with the matches of each sentence in text order, as `QueryRun` gives them.
    public func forEachMatch(_ candidates: [UInt32], in segment: CorpusSegment, _ found: (QueryMatch) -> Void) {
        let index = ElementIndex(count: words.count, elements)
        let run = QueryRun(queries, on: segment, purpose: .concordance, elements: index)
        let chain = PhraseChain(queries)
        var done = 0
        for token in candidates where Int(token) >= done && chain?.mayMatch(at: Int(token), in: segment, index) ?? true {
            done = run.forEachMatch(inSentenceOf: Int(token)) { found($1) }.upperBound
        }
    }
}
