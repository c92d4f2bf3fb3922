import CorpusModel

/// Finds the negations of a turn: the longest expression wins; look-alikes, tag questions and exclamations are told as exceptions.
struct NegationFinder: Sendable {
    let cues: CueList<NegationKind>
    let grammar: SpanGrammar
    /// How the cues go on that have words in their scope.
    let denials: CueSeconds
    /// Words that a cue with a scope has at most, and those that may strengthen it.
    let longestDenial: Int
    let longestStrengthener: Int

    init(cues: CueList<NegationKind>, grammar: SpanGrammar) {
        self.cues = cues
        self.grammar = grammar
        denials = cues.seconds(\.hasScope)
        longestDenial = cues.longestLength(\.hasScope)
        longestStrengthener = cues.longestLength { $0 == .with }
    }

    /// An expression in its place.
    struct Found {
        /// Indices of words of the turn.
        var range: Range<Int>
        let cue: ListedCue<NegationKind>
        var isWeak: Bool
    }

    /// The decisions of a turn in order.
    func spans(in words: TurnWords) -> [AnnotationSpan] { spans(in: words, from: 0..<words.count) }

    /// The decisions whose cues begin in a part of the words, which no cue reaches into from before.
    func spans(in words: TurnWords, from part: Range<Int>) -> [AnnotationSpan] {
        var spans: [AnnotationSpan] = []
        var index = part.lowerBound
        while index < part.upperBound {
            guard words.begins(index).contains(.negation), let found = found(words, at: index) else {
                index += 1
                continue
            }
            spans.append(span(found, words))
            index = found.range.upperBound
        }
        return spans
    }

    private func span(_ found: Found, _ words: TurnWords) -> AnnotationSpan {
        let tokens = words.tokens(found.range)
        if let exception = exception(found, words) { return AnnotationSpan(.negation, cue: tokens, exception: exception) }
        let scope = NegationScope(window: ClauseWindow(words: words, grammar: grammar), cue: found.range, kind: found.cue.kind)
        let (indices, reach) = scope.scope()
        return AnnotationSpan(.negation, cue: tokens, scope: words.tokenRanges(indices, without: found.range), reach: reach, isWeak: found.isWeak)
    }

    private func exception(_ found: Found, _ words: TurnWords) -> SpanException? {
        switch found.cue.kind {
        case .not: found.cue.exception
        case .tag: .tagQuestion
        case .answer: beginsTurn(found.range.lowerBound, words) ? nil : .noAnswer
        case .both, .right, .noun, .with: Exclamation(words: words).holds(found.range.upperBound - 1) ? .exclamation : nil
        }
    }

    /// Only words that open an answer stand before it: *jamen nej*, *ja, nej*.
    private func beginsTurn(_ index: Int, _ words: TurnWords) -> Bool {
        (0..<index).prefix(8).allSatisfy { words[$0].isMark || Self.openers.contains(words[$0].norm) } && index <= 8
    }

    private static let openers: Set<String> = ["ja", "jo", "nå", "jamen", "nej", "næ", "tja", "altså", "men", "åh", "ah", "puha"]

    /// The longest expression that begins here and is in its place; of one length, a tag question before a negation.
    private func found(_ words: TurnWords, at index: Int, isStrengthened: Bool = false) -> Found? {
        var best: ListedCue<NegationKind>?
        var strengthener: ListedCue<NegationKind>?
        cues.forEachMatch(words, at: index) { cue in
            if cue.kind == .with {
                strengthener = strengthener ?? cue
                return true
            }
            if let best, best.length > cue.length { return false }
            if cue.kind == .tag {
                if TagQuestion(words: words, grammar: grammar, start: index, length: cue.length).isAsked { best = cue }
            } else if best == nil || cue.kind == .not && best?.kind != .tag {
                best = cue
            }
            return true
        }
        if let best { return Found(range: index..<(index + best.length), cue: best, isWeak: best.isWeak) }
        return isStrengthened ? nil : strengthener.flatMap { strengthened($0, words, at: index) }
    }

    /// *slet ikke*, *heller ingen*: one cue. What follows and is no cue stays by itself.
    private func strengthened(_ first: ListedCue<NegationKind>, _ words: TurnWords, at index: Int) -> Found? {
        let next = index + first.length
        guard next < words.count, words.sentence(next) == words.sentence(index) else { return nil }
        guard var found = found(words, at: next, isStrengthened: true) else { return nil }
        guard found.cue.kind == .both || found.cue.kind == .noun else { return nil }
        found.range = index..<found.range.upperBound
        found.isWeak = found.isWeak || first.isWeak
        return found
    }
}
