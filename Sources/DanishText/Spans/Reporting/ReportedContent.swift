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

    var words: TurnWords { window.words }
    var grammar: SpanGrammar { window.grammar }
    var end: Int { words.sentenceEnd(cue.lowerBound) }
    var said: ReportedClause { ReportedClause(window: window, home: cue.lowerBound) }

    /// The words of a verb of saying. `isInverted`: its subject stands after it.
    func words(isInverted: Bool) -> Found? {
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
            if let introduced = introduced(at: index) { return introduced }
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
        let last = said.trimmed((index + 1)..<min(words.sentenceEnd(index + 1), index + 1 + ReportedClause.reach))
        return last.isEmpty ? nil : Found(words: last, reach: .quotation)
    }

    /// *at*, *om* or a question word, and the clause that it begins.
    private func introduced(at index: Int) -> Found? {
        switch words[index].norm {
        case "at": return window.isInfinitiveAhead(index + 1) ? nil : clause(from: index + 1)
        case "om": return said.isClause(index + 1) ? clause(from: index + 1) : nil
        default: return grammar.isQuestionWord(words[index].norm) && said.isClause(index + 1) ? clause(from: index) : nil
        }
    }

    private func clause(from start: Int) -> Found? { said.words(from: start).map { Found(words: $0, reach: .content) } }

    /// After a comma: *at*, a quotation, or direct speech that is a clause (*så siger han, vi skal …*).
    private func afterComma(_ comma: Int) -> Found? {
        let next = comma + 1
        guard next < end else { return nil }
        if let quoted = quotedWords(at: next) { return quoted }
        if let introduced = introduced(at: next) { return introduced }
        guard !grammar.isConjunction(words[next].norm), !Self.relatives.contains(words[next].norm), isOnlyAddressed(comma) else { return nil }
        return said.isClause(next) ? clause(from: next) : nil
    }

    private static let newClauses: Set<String> = ["og", "men", "for", "eller"]
    private static let relatives: Set<String> = ["som", "der", "så", "for", "da", "dengang", "inden", "før", "siden", "hvis"]

    /// Between the verb and the comma stands nothing but who says it, to whom, and small adverbs: *så siger han til mig, …*.
    private func isOnlyAddressed(_ comma: Int) -> Bool {
        guard comma - cue.upperBound <= 4 else { return false }
        return (cue.upperBound..<comma).allSatisfy { place in
            let word = words[place].norm
            return grammar.isPronoun(word) || grammar.isParticle(word) || word == "til" || word == "også" || words.isCapitalised(place)
        }
    }
}
