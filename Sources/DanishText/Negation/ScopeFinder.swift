/// The words near a cue: a window of its clause, measured on the heads of *ikke* in UD_Danish-DDT (project reference page, section 8), with the
/// special cases of *ingen*, *hverken … eller* and verbs of thinking.
struct ScopeFinder {
    let words: TurnWords
    let lexicon: NegationLexicon
    let cue: CueFinder.Cue
    private static let reachRight = 8
    private static let reachLeft = 5
    /// A noun group with its attributes: *ingen reel indflydelse på haven*.
    private static let nounGroup = 4

    func span() -> NegationSpan {
        let tokens = words[cue.range.lowerBound].token..<(words[cue.range.upperBound - 1].token + 1)
        let (scope, kind) = scope()
        return NegationSpan(cue: tokens, scope: tokenRanges(scope), kind: kind)
    }

    /// Indices of words, and what kind of scope it is.
    private func scope() -> ([Int], NegationSpan.Kind) {
        switch cue.kind {
        case .answer, .not, .tag: return ([], .answer)
        case .right: return (right(from: cue.range.upperBound, reach: Self.reachRight), .right)
        case .noun: return (nounScope(), .noun)
        case .both:
            if words[cue.range.lowerBound].norm == "hverken", let pair = pairScope() { return (left() + pair, .correlative) }
            if let clause = raisedClause() { return (left() + right(from: cue.range.upperBound, reach: Self.reachRight) + clause, .raised) }
            return (left() + right(from: cue.range.upperBound, reach: Self.reachRight), .clause)
        }
    }

    // MARK: The clause window

    /// The words from here to the clause's border, at most `reach`.
    private func right(from start: Int, reach: Int) -> [Int] {
        var found: [Int] = []
        var index = start
        while index < words.count, found.count < reach, !isBorder(index) {
            if !words[index].isMark { found.append(index) }
            index += 1
        }
        return found
    }

    private func left() -> [Int] {
        var found: [Int] = []
        var index = cue.range.lowerBound - 1
        while index >= 0, found.count < Self.reachLeft, !isBorder(index) {
            if !words[index].isMark { found.append(index) }
            index -= 1
        }
        return found.reversed()
    }

    /// A mark that parts clauses, a conjunction, or another sentence. *at* before an infinitive is no conjunction: *prøver ikke at styre*.
    private func isBorder(_ index: Int) -> Bool {
        let word = words[index]
        if word.sentence != words[cue.range.lowerBound].sentence { return true }
        if word.isMark { return !Self.transparentMarks.contains(word.norm) }
        guard lexicon.isConjunction(word.norm) else { return false }
        return !(word.norm == "at" && isInfinitiveAhead(index + 1))
    }

    private static let transparentMarks: Set<String> = ["\"", "'", "”", "“", "„", "»", "«", "’", "‘", "*", "_", "/", "&", "%"]

    /// An infinitive follows, an adverb at most before it: *at bestemme*, *at selv bestemme*.
    private func isInfinitiveAhead(_ index: Int) -> Bool {
        guard let next = words.norm(index) else { return false }
        if lexicon.isInfinitive(next) { return true }
        return Self.innerAdverbs.contains(next) && words.norm(index + 1).map(lexicon.isInfinitive) == true
    }

    private static let innerAdverbs: Set<String> = [
        "ikke", "selv", "bare", "også", "altid", "aldrig", "kun", "lige", "virkelig", "rigtigt", "faktisk",
    ]

    // MARK: Special cases

    /// *ingen*: as a subject it negates its clause (*ingen beboere har magt*); else the noun group and the finite verb before it (*vi har ingen magt*).
    private func nounScope() -> [Int] {
        let before = left()
        if let verb = before.last(where: { lexicon.isFiniteVerb(words[$0].norm) }) {
            return [verb] + right(from: cue.range.upperBound, reach: Self.nounGroup)
        }
        return right(from: cue.range.upperBound, reach: Self.reachRight)
    }

    /// *hverken … eller …*: up to and with the second part, commas and *eller* included; `nil` where no *eller* follows in the sentence.
    private func pairScope() -> [Int]? {
        let sentence = words[cue.range.lowerBound].sentence
        let start = cue.range.upperBound
        let limit = min(words.count, start + 16)
        guard let joint = (start..<max(start, limit)).first(where: { words[$0].norm == "eller" }), words[joint].sentence == sentence else {
            return nil
        }
        let first = (start..<joint).filter { !words[$0].isMark }
        return first + right(from: joint + 1, reach: Self.reachRight)
    }

    /// The clause that a negated verb of thinking governs: after *at*, after a comma next to the cue, or both.
    private func raisedClause() -> [Int]? {
        let near = left().suffix(3)
        let after = cue.range.upperBound
        let verb = near.contains { lexicon.isRaisingVerb(words[$0].norm) } || words.norm(after).map(lexicon.isRaisingVerb) == true
        guard verb else { return nil }
        var index = after
        while index < words.count, index - after < 3, !isBorder(index) { index += 1 }
        guard index < words.count, words[index].sentence == words[after - 1].sentence else { return nil }
        if words[index].norm == "," {
            let isAt = words.norm(index + 1) == "at"
            guard isAt || index == after else { return nil }
            index += isAt ? 2 : 1
        } else if words[index].norm == "at" {
            index += 1
        } else {
            return nil
        }
        let clause = right(from: index, reach: Self.reachRight)
        return clause.isEmpty ? nil : clause
    }

    /// Words as token ranges: those that follow each other are joined, with what stands between them.
    private func tokenRanges(_ scope: [Int]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var previous: Int?
        for index in Set(scope).sorted() where !cue.range.contains(index) {
            let token = words[index].token
            if previous == index - 1, let last = ranges.last {
                ranges[ranges.count - 1] = last.lowerBound..<(token + 1)
            } else {
                ranges.append(token..<(token + 1))
            }
            previous = index
        }
        return ranges
    }
}
