import CorpusModel

/// Finds what a speaker says with reserve: the longest expression wins, and its scope is the clause.
///
/// The rules, from the project's own reading of spoken Danish (unmeasured): the clause window on both sides without the cue, at most 20 words
/// each way; the clause after *at* as well; for opinions also one after a comma; a cue that fills its clause (*…, tror jeg*) has the clause
/// before it, or the one after where there is none before.
struct HedgingFinder: Sendable {
    let cues: CueList<HedgingKind>
    let grammar: SpanGrammar
    /// Words each way. Clauses have seven words on average; the limit keeps unpunctuated speech linear.
    private static let reach = 20

    /// The decisions of a turn in order.
    func spans(in words: TurnWords) -> [AnnotationSpan] {
        var spans: [AnnotationSpan] = []
        var index = 0
        while index < words.count {
            guard words.begins(index).contains(.hedging), let cue = cues.longest(words, at: index) else {
                index += 1
                continue
            }
            let range = index..<(index + cue.length)
            spans.append(span(cue, range, words))
            index = range.upperBound
        }
        return spans
    }

    private func span(_ cue: ListedCue<HedgingKind>, _ range: Range<Int>, _ words: TurnWords) -> AnnotationSpan {
        let window = ClauseWindow(words: words, grammar: grammar)
        let tokens = words.tokens(range)
        if let exception = exception(cue, range, window) { return AnnotationSpan(.hedging, cue: tokens, exception: exception) }
        let (scope, reach) = scope(cue, range, window)
        return AnnotationSpan(.hedging, cue: tokens, scope: words.tokenRanges(scope, without: range), reach: reach, isWeak: cue.isWeak)
    }

    private func exception(_ cue: ListedCue<HedgingKind>, _ range: Range<Int>, _ window: ClauseWindow) -> SpanException? {
        switch cue.kind {
        case .clause: nil
        case .opinion: believesIn(cue, range, window) ? .otherWord : nil
        case .ending: isAtEnd(range, window) ? nil : .literal
        case .not: cue.exception
        case .adverb: HedgeAdverb(window: window, index: range.lowerBound).exception
        case .complement: isFollowedByClause(range, window) ? nil : .literal
        }
    }

    /// *det tror jeg ikke på*: to believe in something.
    private func believesIn(_ cue: ListedCue<HedgingKind>, _ range: Range<Int>, _ window: ClauseWindow) -> Bool {
        guard cues.words(of: cue).contains(where: Self.believing.contains) else { return false }
        return window.right(from: range.upperBound, sentenceOf: range.lowerBound, reach: 4).last.map { window.words[$0].norm == "på" } == true
    }

    private static let believing: Set<String> = ["tror", "troede", "tro"]

    /// A mark other than a question mark, a conjunction or the end follows.
    private func isAtEnd(_ range: Range<Int>, _ window: ClauseWindow) -> Bool {
        let next = range.upperBound
        guard next < window.words.sentenceEnd(range.lowerBound) else { return true }
        let word = window.words[next]
        return (word.isMark && !(word.norm == "?" && range.lowerBound == word.clauseStart)) || window.isBorder(next, sentenceOf: range.lowerBound)
    }

    /// A mark, the end, a conjunction, a question word or a pronoun follows.
    private func isFollowedByClause(_ range: Range<Int>, _ window: ClauseWindow) -> Bool {
        let next = range.upperBound
        guard next < window.words.sentenceEnd(range.lowerBound) else { return true }
        let word = window.words[next]
        if word.isMark || window.isBorder(next, sentenceOf: range.lowerBound) || grammar.isQuestionWord(word.norm) || word.norm == "om" {
            return true
        }
        return grammar.isSubject(word.norm) && window.words.norm(next + 1).map(grammar.isFiniteVerb) == true
    }

    private func scope(_ cue: ListedCue<HedgingKind>, _ range: Range<Int>, _ window: ClauseWindow) -> ([Int], AnnotationSpan.Reach) {
        let home = range.lowerBound
        let own =
            window.left(before: home, sentenceOf: home, reach: Self.reach)
            + window.right(from: range.upperBound, sentenceOf: home, reach: Self.reach)
        let governs = cue.kind == .opinion || cue.kind == .complement
        if let start = window.complement(after: range.upperBound, bareComma: governs && !isParenthesis(range, window)) {
            let clause = window.right(from: start, sentenceOf: home, reach: Self.reach)
            if !clause.isEmpty { return (own + clause, .complement) }
        }
        let isAlone = own.allSatisfy { window.grammar.isParticle(window.words[$0].norm) }
        let beside = isAlone ? beside(range, own, window) : []
        return beside.isEmpty ? (own, .clause) : (own + beside, .beside)
    }

    /// *…, tror jeg, …*: the verb first and nothing before it but a comma.
    private func isParenthesis(_ range: Range<Int>, _ window: ClauseWindow) -> Bool {
        guard window.words.norm(range.lowerBound - 1) == "," else { return false }
        return !grammar.isSubject(window.words[range.lowerBound].norm)
    }

    /// The clause before a cue that is a clause of its own, or the one after it.
    private func beside(_ range: Range<Int>, _ own: [Int], _ window: ClauseWindow) -> [Int] {
        let words = window.words
        let home = range.lowerBound
        var end = min(own.first ?? home, home)
        while end > 0, words[end - 1].sentence == words[home].sentence, window.isBorder(end - 1, sentenceOf: home) { end -= 1 }
        let before = window.left(before: end, sentenceOf: home, reach: Self.reach)
        if !before.isEmpty { return before }
        var start = max((own.last ?? home) + 1, range.upperBound)
        while start < words.sentenceEnd(home), window.isBorder(start, sentenceOf: home) { start += 1 }
        return window.right(from: start, sentenceOf: home, reach: Self.reach)
    }
}
