import CorpusModel
import UnicodeText

/// Queries in CQL that lexicons have: their matches lie in one turn.
extension QueryRun {
    /// The matches of some of them in a turn, in text order; the tokens that their tests name are told from those that they pass over. Cost: for each the turn's tokens.
    func forEachMatch(ofCQL some: [Int], inTurn turn: Int, _ found: (_ query: Int, _ match: QueryMatch) -> Void) {
        let tokens = segment.tokens(ofTurn: turn)
        guard !tokens.isEmpty else { return }
        for query in some {
            let facts = facts
            var run = cqlRuns[query] ?? CQLRun(queries.cql[query], on: segment, facts: { facts })
            do throws(UnicodeFault) {
                for match in try run.namedMatches(in: tokens) where match.matched.allSatisfy(isEvidence) { found(query, match) }
            } catch {
                // The expressions were tried when the query was read.
                preconditionFailure("\(error)")
            }
            cqlRuns[query] = run
        }
    }

    /// A truncated word or a pseudonym is none.
    private func isEvidence(_ token: Int) -> Bool {
        switch segment.tokenClass(token) {
        case .word, .number, .punctuation: true
        case .filler, .truncated, .pseudonym, .event: false
        }
    }
}
