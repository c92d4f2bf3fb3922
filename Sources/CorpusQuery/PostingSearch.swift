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
        elements = queries.index.words(in: words)
    }

    /// The tokens of the rarest element that every match holds, or of all that one can begin with where there is none; in ascending order. Empty where
    /// the query has no match. `limit` is the number of tokens of the segment.
    public func candidates(below limit: Int) -> [UInt32] {
        var counts = [Int](repeating: 0, count: queries.patterns.count)
        for (word, elements) in elements { for element in elements { counts[element] += words.tokenCount(of: word) } }
        let required = queries.required[0]
        let wanted: Set<Int>
        if let rarest = required.min(by: { counts[$0] < counts[$1] }) {
            guard required.allSatisfy({ counts[$0] > 0 }) else { return [] }
            wanted = [rarest]
        } else {
            wanted = Set(queries.firsts[0])
        }
        let lists = elements.filter { !wanted.isDisjoint(with: $0.elements) }
        var tokens: [UInt32] = []
        for (word, _) in lists { words.appendTokens(of: word, below: limit, to: &tokens) }
        if lists.count > 1 { tokens.sort() }
        return tokens
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
        let run = QueryRun(queries, on: segment, purpose: .concordance, elements: ElementIndex(count: words.count, elements))
        var done = 0
        for token in candidates where Int(token) >= done {
            done = run.forEachMatch(inSentenceOf: Int(token)) { found($1) }.upperBound
        }
    }
}
