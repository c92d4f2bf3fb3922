extension QuerySearch where Text == SentenceText {
    init(run: QueryRun) { self.init(run.queries.program, labels: 0, on: SentenceText(run)) }

    /// The matches that begin at `start` and end before `end`, which is that of the sentence: one for each end, in ascending order of ends.
    mutating func matches(from instruction: Int, at start: Int, before end: Int, crossingMarks: Bool = false) -> [QueryMatch] {
        text.end = end
        text.crossesMarks = crossingMarks
        tried.removeAll(keepingCapacity: true)
        var found: [QueryMatch] = []
        for way in ends(from: instruction, at: start) {
            guard let last = way.matched.max() else { continue }
            let tokens = start..<(last + 1)
            if !found.contains(where: { $0.tokens == tokens }) { found.append(QueryMatch(tokens: tokens, matched: way.matched)) }
        }
        return found.count < 2 ? found : found.sorted { $0.tokens.upperBound < $1.tokens.upperBound }
    }
}
