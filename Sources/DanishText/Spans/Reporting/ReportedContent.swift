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
        var isAside = false
        while index < limit {
            if let quoted = quotedWords(at: index) { return quoted }
            guard index < end else { return nil }
            let word = words[index]
            if word.isMark, !window.isTransparent(index) {
                guard word.norm == "," else { return nil }
                if let found = afterComma(index) { return found }
                if words.norm(index + 1).map(Self.newClauses.contains) == true { return nil }
                isAside = true
            }
            // sagde hun, dengang hun levede: after a comma that introduces nothing, only a colon or a quotation mark does.
            if isAside {
                index += 1
                continue
            }
            if word.norm == "at", !window.isInfinitiveAhead(index + 1) { return clause(from: index + 1) }
            if word.norm == "om", isClause(index + 1) { return clause(from: index + 1) }
            if grammar.isQuestionWord(word.norm), isClause(index + 1) { return clause(from: index) }
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
        if grammar.isQuestionWord(words[next].norm), isClause(next + 1) { return clause(from: next) }
        guard !grammar.isConjunction(words[next].norm), !Self.relatives.contains(words[next].norm), isOnlyAddressed(comma) else { return nil }
        return isClause(next) ? clause(from: next) : nil
    }

    private static let newClauses: Set<String> = ["og", "men", "for", "eller"]
    private static let relatives: Set<String> = ["som", "der", "så", "for", "da", "dengang", "inden", "før", "siden", "hvis"]

    /// Between the verb and the comma stands nothing but who says it, to whom, and small adverbs: *så siger han til mig, …*.
    private func isOnlyAddressed(_ comma: Int) -> Bool {
        guard comma - cue.upperBound <= 4 else { return false }
        return (cue.upperBound..<comma).allSatisfy { place in
            let word = words[place].norm
            return grammar.isPronoun(word) || grammar.isParticle(word) || word == "til" || word == "også" || words[place].isCapitalised
        }
    }

    /// *…, siger de*: the verb begins its clause, its subject ends it, and a clause stands before. The words back to the sentence's beginning.
    private func before() -> Found? {
        let first = words[cue.lowerBound].clauseStart
        guard first == cue.lowerBound, first > 0, words[first - 1].sentence == words[cue.lowerBound].sentence else { return nil }
        guard Self.closingMarks.contains(words[first - 1].norm) || [",", "!", "?"].contains(words[first - 1].norm) else { return nil }
        guard isNamed(cue.upperBound) else { return nil }
        var last = cue.upperBound
        while last < end, last - cue.upperBound <= 4, !words[last].isMark { last += 1 }
        guard last == end || words[last].isMark, last > cue.upperBound, last >= end || words[last].norm != ":" else { return nil }
        if last + 1 < end, words[last].norm == ",", words[last + 1].norm == "at" { return nil }
        var start = first - 1
        while start > 0, words[start - 1].sentence == words[cue.lowerBound].sentence, first - start < Self.clauseReach { start -= 1 }
        let content = trimmed(start..<first)
        let isQuoted = (max(0, first - 2)..<first).contains { Self.closingMarks.contains(words[$0].norm) }
        guard isQuoted || !opensSubordinate(content) else { return nil }
        guard content.contains(where: { grammar.isFiniteVerb(words[$0].norm) }) || content.count >= 2 else { return nil }
        return Found(words: content, reach: .before)
    }

    private static let closingMarks: Set<String> = ["”", "“", "«", "»", "\"", "'"]

    /// *siger de*, *siger kommunen*, *siger Lone*: a pronoun, a definite noun or a name, and not an object (*skriver ansøgninger*).
    private func isNamed(_ index: Int) -> Bool {
        guard index < end else { return false }
        let word = words[index].norm
        return grammar.isSubject(word) || grammar.isDeterminer(word) || words[index].isCapitalised || word == "folk"
            || ["en", "et", "ne", "ns"].contains { word.hasSuffix($0) }
    }

    /// *da jeg kom herned, sagde hun …*: what stands before is no speech but a clause of the sentence.
    private func opensSubordinate(_ range: Range<Int>) -> Bool {
        let opening = range.prefix { Self.openers.contains(words[$0].norm) }.count
        guard let first = range.dropFirst(opening).first else { return true }
        return Self.subordinate.contains(words[first].norm)
    }

    private static let openers: Set<String> = ["og", "men", "så", "ja", "altså", "jo", "for"]
    private static let subordinate: Set<String> = ["da", "når", "hvis", "mens", "dengang", "efter", "inden", "før", "selvom", "fordi", "siden"]

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
    private static let subordinators: Set<String> = ["at", "hvis", "når", "som", "der", "fordi", "selvom"]

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
