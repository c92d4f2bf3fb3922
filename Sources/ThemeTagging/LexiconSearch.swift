import CorpusIndex
import CorpusModel
import CorpusQuery

/// The queries of all lexicons on one segment, those of the simple notation and those in CQL. For one worker.
final class LexiconSearch {
    let lexicons: CompiledLexicons
    private let segment: CorpusSegment
    private let facts: [TurnFacts]
    private let run: QueryRun

    /// `words` are those of the segment where it is of an index.
    init(_ lexicons: CompiledLexicons, on segment: CorpusSegment, _ facts: [TurnFacts], _ words: SegmentWords?) {
        self.lexicons = lexicons
        self.segment = segment
        self.facts = facts
        run = QueryRun(lexicons.queries, on: segment, purpose: .lexicon, asked: lexicons.asked, words: words, facts: facts)
    }

    /// The matches of entries. Cost: what words of the turn can begin, not the number of entries.
    func forEachEntryMatch(inTurn turn: Int, _ found: (QueryUse, QueryMatch) -> Void) {
        run.forEachMatch(inTurn: turn) { query, match in found(lexicons.uses[query], match) }
    }

    /// The matches of what is asked only where an entry matched.
    func forEachMatch(inTurn turn: Int, of queries: [Int], _ found: (QueryUse, QueryMatch) -> Void) {
        // What themes of one lexicon share is asked once.
        run.forEachMatch(inTurn: turn, of: Set(queries).sorted()) { query, match in found(lexicons.uses[query], match) }
    }

    /// A turn and those around it that a condition reaches, in order. Back-channels are looked at and not counted.
    func turns(around turn: Int, _ reach: Reach) -> [Int] {
        let member = segment.member(ofTurn: turn).turns
        switch reach {
        case .sentence, .turn, .words: return [turn]
        case .answer:
            guard let answer = facts[turn].answer else { return [turn] }
            return member.filter { facts[$0].answer == answer }
        case .turns(let count):
            func walk(_ step: Int) -> Int {
                var at = turn
                var left = count
                while left > 0, member.contains(at + step) {
                    at += step
                    if !facts[at].isBackchannel { left -= 1 }
                }
                return at
            }
            return Array(walk(-1)...walk(1))
        }
    }
}
