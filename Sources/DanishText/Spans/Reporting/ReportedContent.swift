import CorpusModel

/// What is said after, or before, a verb of saying.
struct ReportedContent {
    let window: ClauseWindow
    let quotations: Quotations
    /// Indices of words of the turn.
    let cue: Range<Int>

    struct Found {
        /// Words of the turn, marks inside included.
        let words: Range<Int>
        let reach: AnnotationSpan.Reach
    }

    /// How far the introducer of the words may stand: *de sagde på mødet i går, at …*.
    private static let lookahead = 10
    /// Words of a clause, and of a sentence after a colon or before the verb.
    private static let clauseReach = 40

    private var words: TurnWords { window.words }
    private var grammar: SpanGrammar { window.grammar }
    private var end: Int { words.sentenceEnd(cue.lowerBound) }

    /// The words of a verb of saying. `isInverted`: its subject stands after it.
    func said(isInverted: Bool) -> Found? {
        if let before = before() { return before }
        var index = cue.upperBound
        let limit = min(words.count, cue.upperBound + Self.lookahead)
        while index < limit {
            if let quoted = quotedWords(at: index) { return quoted }
            guard index < end else { return nil }
            let word = words[index]
            if word.isMark, !window.isTransparent(index) { return word.norm == "," ? afterComma(index) : nil }
            if word.norm == "at", !window.isInfinitiveAhead(index + 1) { return clause(from: index + 1) }
            if word.norm == "om", isClause(index + 1) { return clause(from: index + 1) }
            if word.norm.hasPrefix("hv"), isClause(index + 1) { return clause(from: index) }
            if grammar.isConjunction(word.norm), word.norm != "at" { return nil }
            if isDirect(index, isInverted: isInverted) { return clause(from: index) }
            index += 1
        }
        return nil
    }

    /// Words in quotation marks or after a colon, close behind the cue.
    func quoted() -> Found? {
        (cue.upperBound..<min(words.count, cue.upperBound + 3)).lazy.compactMap(quotedWords).first
    }

    /// The clause that follows, or the quotation.
    func following() -> Found? { quoted() ?? clause(from: cue.upperBound) }

    // MARK: The forms

    /// *han siger vi skal rydde op*, *så siger han det er vores*: a subject and its verb soon after, the subject of saying passed over.
    private func isDirect(_ index: Int, isInverted: Bool) -> Bool {
        guard index >= cue.upperBound + (isInverted ? 1 : 0), index <= cue.upperBound + 4, grammar.isSubject(words[index].norm) else { return false }
        guard let next = words.norm(index + 1) else { return false }
        if !isInverted, index == cue.upperBound, !hasSubjectBefore { return false }
        return grammar.isFiniteVerb(next)
    }

    private var hasSubjectBefore: Bool { cue.lowerBound > words[cue.lowerBound].clauseStart }

    /// A quotation that opens here, or a colon and what comes after it to the end of the sentence.
    private func quotedWords(at index: Int) -> Found? {
        if let quotation = quotations.opening(at: index) { return Found(words: quotation.content, reach: .quotation) }
        guard words[index].norm == ":", index + 1 < words.count else { return nil }
        if let quotation = quotations.opening(at: index + 1) { return Found(words: quotation.content, reach: .quotation) }
        let last = trimmed((index + 1)..<min(words.sentenceEnd(index + 1), index + 1 + Self.clauseReach))
        return last.isEmpty ? nil : Found(words: last, reach: .quotation)
    }

    /// After a comma: *at*, a quotation, or direct speech that is a clause (*så siger han, vi skal …*).
    private func afterComma(_ comma: Int) -> Found? {
        let next = comma + 1
        guard next < end else { return nil }
        if let quoted = quotedWords(at: next) { return quoted }
        if words[next].norm == "at" { return clause(from: next + 1) }
        if words[next].norm == "om", isClause(next + 1) { return clause(from: next + 1) }
        if words[next].norm.hasPrefix("hv"), isClause(next + 1) { return clause(from: next) }
        guard comma - cue.upperBound <= 3, !grammar.isConjunction(words[next].norm), !Self.relatives.contains(words[next].norm) else { return nil }
        return isClause(next) ? clause(from: next) : nil
    }

    private static let relatives: Set<String> = ["som", "der", "så"]

    /// *…, siger de*: the verb begins its clause, its subject ends it, and a clause stands before. The words back to the sentence's beginning.
    private func before() -> Found? {
        let first = words[cue.lowerBound].clauseStart
        guard first == cue.lowerBound, first > 0, words[first - 1].sentence == words[cue.lowerBound].sentence else { return nil }
        guard [",", "”", "“", "«", "»", "\"", "'", "!", "?"].contains(words[first - 1].norm) else { return nil }
        var last = cue.upperBound
        while last < end, last - cue.upperBound <= 4, !words[last].isMark { last += 1 }
        guard last == end || words[last].isMark, last > cue.upperBound, last >= end || words[last].norm != ":" else { return nil }
        var start = first - 1
        while start > 0, words[start - 1].sentence == words[cue.lowerBound].sentence, first - start < Self.clauseReach { start -= 1 }
        let content = trimmed(start..<first)
        guard content.contains(where: { grammar.isFiniteVerb(words[$0].norm) }) || content.count >= 2 else { return nil }
        return Found(words: content, reach: .before)
    }

    // MARK: Where it ends

    private func clause(from start: Int) -> Found? {
        let clause = trimmed(start..<max(start, clauseEnd(from: start)))
        return clause.isEmpty ? nil : Found(words: clause, reach: .content)
    }

    /// Whether a finite verb stands in the clause that begins here.
    private func isClause(_ start: Int) -> Bool {
        guard start < end else { return false }
        return (start..<min(end, start + 8)).prefix { !words[$0].isMark || window.isTransparent($0) }.contains {
            grammar.isFiniteVerb(words[$0].norm)
        }
    }

    /// One past the clause. Joined noun groups belong to it (*magt og ansvar*), a joined main clause does not (*og så gik vi*); subordinate clauses
    /// do, also after a comma.
    private func clauseEnd(from start: Int) -> Int {
        var index = start
        let limit = min(end, start + Self.clauseReach)
        var opensSubordinate = start < limit && grammar.isConjunction(words[start].norm)
        while index < limit {
            let word = words[index]
            if word.isMark, !window.isTransparent(index) {
                guard word.norm == "," else { return index }
                let goesOn = index + 1 < limit && Self.subordinators.contains(words[index + 1].norm)
                guard opensSubordinate || goesOn else { return index }
                opensSubordinate = goesOn
            } else if word.norm == "men" || (Self.joints.contains(word.norm) && beginsClause(index + 1)) {
                if index > start { return index }
            }
            index += 1
        }
        return index
    }

    private static let joints: Set<String> = ["og", "eller", "samt"]
    private static let subordinators: Set<String> = ["at", "hvis", "når", "som", "fordi", "selvom"]

    /// A subject or an adverb before its verb: a main clause of its own, not *og at …*.
    private func beginsClause(_ index: Int) -> Bool {
        guard index < end, words[index].norm != "at" else { return false }
        let word = words[index].norm
        if word == "så" || grammar.isSubject(word) { return true }
        return words.norm(index + 1).map(grammar.isFiniteVerb) == true
    }

    /// Without marks at either end.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (first, last) = (range.lowerBound, range.upperBound)
        while first < last, words[first].isMark { first += 1 }
        while first < last, words[last - 1].isMark { last -= 1 }
        return first..<last
    }
}
