import CorpusModel
import UnicodeText

/// Patterns in CQL that lexicons look for, on one segment; for one worker. The search is that of every other query in CQL.
public final class CQLPatterns {
    private let queries: [(query: CQLQuery, lists: [String: [String]])]
    private let segment: CorpusSegment
    private let facts: [TurnFacts]
    /// Each is made ready for the segment when it is first asked.
    private var runs: [CQLRun?]

    /// `facts` are of the segment's turns.
    public init(_ queries: [(query: CQLQuery, lists: [String: [String]])], on segment: CorpusSegment, facts: [TurnFacts]) {
        self.queries = queries
        self.segment = segment
        self.facts = facts
        runs = Array(repeating: nil, count: queries.count)
    }

    /// The matches of a query in a turn, in text order; the tokens that its tests name are told from those that it passes over. Cost: the turn's tokens.
    public func matches(of query: Int, inTurn turn: Int) -> [QueryMatch] {
        let tokens = segment.tokens(ofTurn: turn)
        guard !tokens.isEmpty else { return [] }
        let facts = facts
        var run = runs[query] ?? CQLRun(queries[query].query, on: segment, facts: facts, lists: queries[query].lists)
        defer { runs[query] = run }
        do throws(UnicodeFault) {
            return try run.namedMatches(in: tokens).filter { match in match.matched.allSatisfy(isWord) }
        } catch {
            // The expressions were tried when the query was read.
            preconditionFailure("\(error)")
        }
    }

    /// Words and numbers only: a truncated word or a pseudonym is no evidence.
    private func isWord(_ token: Int) -> Bool {
        switch segment.tokenClass(token) {
        case .word, .number, .punctuation: true
        case .filler, .truncated, .pseudonym, .event: false
        }
    }
}
