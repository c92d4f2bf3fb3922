import CorpusModel

/// Tells without reading a sentence whether one of its words may stand in the scope of a negation: mostly none does, and what is asked is a look at each token. `false` is certain.
/// For one worker.
final class DenialWindow {
    private let columns: SpanColumns
    private let vocabulary: SpanVocabulary
    private let denials: CueSeconds
    /// Words that a cue with a scope has at most, and those that may strengthen it.
    private let longestDenial: Int
    private let longestStrengthener: Int
    /// The tokens where such a cue may begin, where an index tells where words stand: else a sentence is looked through when it is asked about.
    private(set) var marked: TokenBits?

    /// - Parameter tokensOf: adds the tokens of a match form to others.
    init(_ columns: SpanColumns, _ finder: NegationFinder, tokensOf: SegmentSpans.WordTokens?) {
        self.columns = columns
        vocabulary = columns.vocabulary
        denials = finder.denials
        longestDenial = finder.longestDenial
        longestStrengthener = finder.longestStrengthener
        marked = tokensOf.map(marked)
    }

    /// Cost: a look at each token of the match forms that such a cue begins with, and a bit for each token of the segment.
    private func marked(_ tokensOf: SegmentSpans.WordTokens) -> TokenBits {
        let all = 0..<columns.norms.count
        var marked = TokenBits(count: all.count)
        var found: [UInt32] = []
        columns.withTokens(all) { tokens in
            for word in vocabulary.denialWords {
                let cue = vocabulary.cueWord(UInt32(word))
                // *på* is one word of seventy, and *ingen* of *på ingen måde* one of a thousand.
                if denials.isToldBySecond(cue) { continue }
                found.removeAll(keepingCapacity: true)
                tokensOf(word, &found)
                if !denials.isCue(cue) { found.removeAll { !goesOn(Int($0), all, tokens) } }
                marked.insert(found)
                if denials.tellsFirst(cue) { marked.insert(found.compactMap { first(before: Int($0), tokens) }) }
            }
        }
        return marked
    }

    /// The word before a cue that may begin a longer one with it.
    private func first(before second: Int, _ tokens: SpanColumns.Tokens) -> UInt32? {
        var first = second - 1
        while first >= 0, !tokens.isSpokenWord(first) { first -= 1 }
        guard first >= 0 else { return nil }
        // Of a word that begins no cue nothing may be known yet.
        _ = vocabulary.marks(tokens.norms[first])
        return denials.mayFollow(vocabulary.cueWord(tokens.norms[first]), vocabulary.cueWord(tokens.norms[second])) ? UInt32(first) : nil
    }

    /// How far from its cue a scope of a sentence may reach.
    enum Reach {
        /// There is no cue that has a scope.
        case nowhere
        /// To the borders of its clause.
        case clause
        /// Anywhere: *hverken … eller*, the clause of a verb of thinking, commas that may set off a filler.
        case sentence
    }

    /// Cost: a look at each token, where places are not known beforehand, and at those around each cue.
    func reach(in sentence: Range<Int>) -> Reach {
        columns.withTokens(sentence) { tokens in
            guard let first = firstDenial(in: sentence, tokens) else { return .nowhere }
            if !tokens.areSpoken(sentence) { return .sentence }
            for token in first..<sentence.upperBound where mayBegin(token, sentence, tokens) {
                if grammar(token, tokens).contains(.neither) || mayRaise(token, sentence, tokens) { return .sentence }
            }
            return .clause
        }
    }

    /// Whether a cue that has a scope may begin in some whole sentences. Cost: a look at each token, or at a bit of each.
    func mayDeny(_ sentences: Range<Int>) -> Bool { columns.withTokens(sentences) { firstDenial(in: sentences, $0) != nil } }

    /// Whether a cue stands in the clause of some tokens, near enough that its scope may hold one of them; where no scope of the sentence leaves its clause.
    ///
    /// Cost: a look at each token of the clause.
    /// - Parameter asked: of the sentence.
    func mayHold(_ asked: Range<Int>, in sentence: Range<Int>) -> Bool {
        columns.withTokens(sentence) { tokens in
            let (before, after) = (sentence.lowerBound..<asked.lowerBound, asked.upperBound..<sentence.upperBound)
            func isFree(_ side: Range<Int>) -> Bool { marked?.isEmpty(in: side) ?? false }
            return asked.contains { mayBegin($0, sentence, tokens) }
                || !isFree(before) && stands(in: before.reversed(), reach: NegationScope.reachRight + longestStrengthener, sentence, tokens)
                || !isFree(after) && stands(in: after, reach: NegationScope.reachLeft + longestStrengthener, sentence, tokens)
        }
    }

    /// Whether a cue begins at one of the places, taken from the nearest on, up to the clause's border. Behind it and behind the last words of the reach a cue may still begin.
    private func stands(in places: some Sequence<Int>, reach: Int, _ sentence: Range<Int>, _ tokens: SpanColumns.Tokens) -> Bool {
        var left = reach + longestDenial
        for token in places {
            if left <= 0 { return false }
            if mayBegin(token, sentence, tokens) { return true }
            let isMark = tokens.isMark(token)
            if !isMark { left -= 1 }
            if isBorder(grammar(token, tokens), isMark) { left = min(left, longestDenial) }
        }
        return false
    }

    /// As `ClauseWindow` has it; *at* parts no clauses here, as an infinitive may follow.
    private func isBorder(_ grammar: SpanWords.Grammar, _ isMark: Bool) -> Bool {
        isMark ? !grammar.contains(.transparent) : grammar.contains(.conjunction) && !grammar.contains(.that)
    }

    /// Whether a verb of thinking stands shortly before a cue, or right behind it, and what it governs may begin soon after: *at*, or a comma.
    private func mayRaise(_ cue: Int, _ sentence: Range<Int>, _ tokens: SpanColumns.Tokens) -> Bool {
        let (before, after) = ((sentence.lowerBound..<cue).reversed(), cue + 1..<sentence.upperBound)
        let reach = NegationScope.verbReach
        guard holds(after, within: reach + longestDenial + longestStrengthener, tokens, { $0.contains(.that) || $1 }) else { return false }
        return holds(before, within: reach + longestStrengthener, tokens) { grammar, _ in grammar.contains(.raisingVerb) }
            || holds(after, within: longestDenial, tokens) { grammar, _ in grammar.contains(.raisingVerb) }
    }

    /// Whether one of the places up to a number of words is asked for; `isAsked` gets its grammar and whether it is a mark.
    private func holds(
        _ places: some Sequence<Int>, within reach: Int, _ tokens: SpanColumns.Tokens, _ isAsked: (SpanWords.Grammar, Bool) -> Bool
    ) -> Bool {
        var left = reach
        for token in places {
            let isMark = tokens.isMark(token)
            if isAsked(grammar(token, tokens), isMark) { return true }
            if !isMark { left -= 1 }
            if left <= 0 { return false }
        }
        return false
    }

    @inline(__always)
    private func grammar(_ token: Int, _ tokens: SpanColumns.Tokens) -> SpanWords.Grammar { vocabulary.grammar(tokens.norms[token]) }

    private func firstDenial(in sentence: Range<Int>, _ tokens: SpanColumns.Tokens) -> Int? {
        if let marked { return marked.first(in: sentence) }
        return sentence.first { mayBegin($0, sentence, tokens) }
    }

    /// Whether a cue that has a scope may begin at a token: *på* begins *på ingen måde* and mostly nothing.
    @inline(__always)
    private func mayBegin(_ token: Int, _ sentence: Range<Int>, _ tokens: SpanColumns.Tokens) -> Bool {
        if let marked { return marked.contains(token) }
        return vocabulary.marks(tokens.norms[token]).beginnings.contains(.denial) && goesOn(token, sentence, tokens)
    }

    private func goesOn(_ token: Int, _ sentence: Range<Int>, _ tokens: SpanColumns.Tokens) -> Bool {
        let word = vocabulary.cueWord(tokens.norms[token])
        if denials.isCue(word) { return true }
        let next = token + 1
        guard next < sentence.upperBound else { return false }
        // A filler is passed over, and so is the comma that sets it off: *langt, øh, fra*.
        if !tokens.isSpokenWord(next) { return true }
        // Of a word that begins no cue nothing may be known yet.
        _ = vocabulary.marks(tokens.norms[next])
        return denials.mayFollow(word, vocabulary.cueWord(tokens.norms[next]))
    }
}
