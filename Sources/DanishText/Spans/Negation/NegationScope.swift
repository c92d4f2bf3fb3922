import CorpusModel

/// The words near a cue: a window of its clause, measured on the heads of *ikke* in UD_Danish-DDT (project reference page, section 8), with the
/// special cases of *ingen*, *hverken … eller* and verbs of thinking.
struct NegationScope {
    let window: ClauseWindow
    /// Indices of words of the turn.
    let cue: Range<Int>
    let kind: NegationKind
    static let reachRight = 8
    static let reachLeft = 5
    /// A verb of thinking lends its negation to what it governs so many words after it.
    static let verbReach = 3
    /// A noun group with its attributes: *ingen reel indflydelse på haven*.
    private static let nounGroup = 4

    private var words: TurnWords { window.words }

    /// Indices of words, and what kind of scope it is.
    func scope() -> ([Int], AnnotationSpan.Reach) {
        switch kind {
        case .answer, .not, .tag, .with: return ([], .answer)
        case .right: return (right(from: cue.upperBound), .right)
        case .noun: return (nounScope(), .noun)
        case .both:
            let before = left()
            if words.grammar(cue.upperBound - 1).contains(.neither), let pair = pairScope() { return (before + pair, .correlative) }
            let beside = before + right(from: cue.upperBound)
            if let clause = raisedClause(after: before) { return (beside + clause, .raised) }
            return (beside, .clause)
        }
    }

    private func right(from start: Int, reach: Int = Self.reachRight) -> [Int] {
        window.right(from: start, sentenceOf: cue.lowerBound, reach: reach)
    }

    private func left() -> [Int] { window.left(before: cue.lowerBound, sentenceOf: cue.lowerBound, reach: Self.reachLeft) }

    /// *ingen*: as a subject it negates its clause (*ingen beboere har magt*); else the noun group and the finite verb before it (*vi har ingen magt*).
    private func nounScope() -> [Int] {
        let before = left()
        if let verb = before.last(where: { words.isFiniteVerb($0) }) {
            return [verb] + right(from: cue.upperBound, reach: Self.nounGroup)
        }
        return right(from: cue.upperBound)
    }

    /// *hverken … eller …*: up to and with the second part, commas and *eller* included; `nil` where no *eller* follows in the sentence.
    private func pairScope() -> [Int]? {
        let start = cue.upperBound
        let limit = min(words.sentenceEnd(cue.lowerBound), start + 16)
        guard let joint = (start..<max(start, limit)).first(where: { words[$0].norm == "eller" }) else { return nil }
        let first = (start..<joint).filter { !words.isMark($0) }
        return first + right(from: joint + 1)
    }

    /// The clause that a negated verb of thinking governs: after *at*, after a comma next to the cue, or both.
    ///
    /// - Parameter before: the words of the clause before the cue.
    private func raisedClause(after before: [Int]) -> [Int]? {
        let after = cue.upperBound
        let verb =
            before.suffix(Self.verbReach).contains { words.grammar($0).contains(.raisingVerb) }
            || after < words.count && words.grammar(after).contains(.raisingVerb)
        guard verb, let start = window.complement(after: after) else { return nil }
        let clause = right(from: start)
        return clause.isEmpty ? nil : clause
    }
}
