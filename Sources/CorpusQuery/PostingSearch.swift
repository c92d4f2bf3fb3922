import CorpusIndex
import CorpusModel

/// A query on a segment of an index by way of its postings: only sentences that hold the query's rarest element are searched, and of words side by side only those where
/// something stands between (`PhrasePlaces`).
///
/// The matches are those of a scan over the whole segment.
public struct PostingSearch {
    private let queries: CompiledQueries
    private let words: SegmentWords
    /// The query, where it is words side by side.
    private let chain: PhraseChain?
    private let elements: [(word: Int, elements: [Int])]
    /// Postings beyond which a look at the words beside a token costs less: a page of the column that must be found for it.
    var postingsForALook = 4_000

    /// `queries` holds one query. Cost: its words are looked up.
    public init(_ queries: CompiledQueries, in words: SegmentWords) {
        precondition(queries.count == 1, "postings serve one query")
        self.queries = queries
        self.words = words
        chain = PhraseChain(queries)
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
        let tokens = tokens(of: wanted(postings), in: postings, below: limit)
        return tokens.isSorted ? tokens.list : tokens.list.sorted()
    }

    /// Of one word after those of another, which are in order where there is one word.
    private func tokens(of wanted: Set<Int>, in postings: SegmentPostings, below limit: Int) -> (list: [UInt32], isSorted: Bool) {
        let lists = elements.filter { !wanted.isDisjoint(with: $0.elements) }
        var tokens: [UInt32] = []
        for (word, _) in lists { postings.appendTokens(of: word, below: limit, to: &tokens) }
        return (tokens, lists.count < 2)
    }

    private func wanted(_ postings: SegmentPostings) -> Set<Int> {
        guard isPossible else { return [] }
        let counts = counts(postings)
        if let chain { return [Self.rarest(of: chain, counts)] }
        return queries.required[0].min { counts[$0] < counts[$1] }.map { [$0] } ?? Set(queries.firsts[0])
    }

    /// By element, how many tokens are of it.
    private func counts(_ postings: SegmentPostings) -> [Int] {
        var counts = [Int](repeating: 0, count: queries.patterns.count)
        for (word, elements) in elements { for element in elements { counts[element] += postings.tokenCount(of: word) } }
        return counts
    }

    private static func rarest(of chain: PhraseChain, _ counts: [Int]) -> Int { chain.elements.min { counts[$0] < counts[$1] } ?? 0 }

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
    public func forEachMatch(_ candidates: [UInt32], in segment: CorpusSegment, _ postings: SegmentPostings, _ found: (QueryMatch) -> Void) {
        if let chain { return forEachMatch(of: chain, candidates, in: segment, postings, found) }
        let run = run(on: segment)
        var done = 0
        for token in candidates where Int(token) >= done { done = run.forEachMatch(inSentenceOf: Int(token)) { found($1) }.upperBound }
    }

    private func run(on segment: CorpusSegment) -> QueryRun {
        QueryRun(queries, on: segment, purpose: .concordance, elements: ElementIndex(count: words.count, elements))
    }

    private func places(of chain: PhraseChain, asking count: Int, in segment: CorpusSegment, _ postings: SegmentPostings) -> PhrasePlaces {
        let counts = counts(postings)
        let rarest = Self.rarest(of: chain, counts)
        guard Set(chain.elements).reduce(0, { $0 + counts[$1] }) <= count * postingsForALook else {
            return PhrasePlaces(chain, asking: rarest, in: segment, words: ElementIndex(count: words.count, elements))
        }
        return PhrasePlaces(chain, asking: rarest, in: segment) { self.places(of: $0, in: postings, below: segment.tokenCount) }
    }

    private func places(of element: Int, in postings: SegmentPostings, below limit: Int) -> ElementPlaces {
        let lists = elements.filter { $0.elements.contains(element) }
        if lists.count == 1 { return ElementPlaces(postings.cursor(of: lists[0].word, below: limit)) }
        var bits = TokenBits(count: limit)
        bits.insert(tokens(of: [element], in: postings, below: limit).list)
        return ElementPlaces(bits)
    }

    /// Only sentences that the places of the words leave open are searched.
    private func forEachMatch(
        of chain: PhraseChain, _ candidates: [UInt32], in segment: CorpusSegment, _ postings: SegmentPostings, _ found: (QueryMatch) -> Void
    ) {
        var places = places(of: chain, asking: candidates.count, in: segment, postings)
        let length = chain.elements.count
        var sentences = RegionCursor(segment.sentences)
        var opened: QueryRun?
        // The matches of the sentence at hand, and whether it is to be searched.
        var (sentence, firsts, isOpen) = (0..<0, [Int](), false)
        func close() {
            if isOpen {
                let run = opened ?? run(on: segment)
                opened = run
                _ = run.forEachMatch(inSentenceOf: sentence.lowerBound) { found($1) }
            } else {
                for first in firsts { found(QueryMatch(tokens: first..<first + length, matched: Array(first..<first + length))) }
            }
            (firsts, isOpen) = ([], false)
        }
        for token in candidates {
            if !sentence.contains(Int(token)) {
                close()
                sentence = sentences.tokens(around: Int(token))
            }
            switch places.verdict(at: Int(token), in: sentence) {
            case .noMatch: break
            case .match(let first): firsts.append(first)
            case .open: isOpen = true
            }
        }
        close()
    }
}
