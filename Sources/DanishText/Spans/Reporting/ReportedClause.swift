/// The clause that is said: where it ends, and whether it is one.
struct ReportedClause {
    let window: ClauseWindow
    /// A word of the sentence.
    let home: Int
    /// Words of a clause, and of a sentence after a colon or before the verb.
    static let reach = 40

    private var words: TurnWords { window.words }
    private var grammar: SpanGrammar { window.grammar }
    private var end: Int { words.sentenceEnd(home) }

    /// The words of the clause, marks inside included; `nil` where there are none.
    func words(from start: Int) -> Range<Int>? {
        let clause = trimmed(start..<max(start, clauseEnd(from: start)))
        return clause.isEmpty ? nil : clause
    }

    /// Whether a finite verb stands in the clause that begins here.
    func isClause(_ start: Int) -> Bool {
        guard start < end else { return false }
        return (start..<min(end, start + 8)).prefix { !words[$0].isMark || window.isTransparent($0) }.contains {
            grammar.isFiniteVerb(words[$0].norm)
        }
    }

    /// One past the clause. Joined noun groups belong to it (*magt og ansvar*), a joined main clause does not (*og så gik vi*); subordinate clauses
    /// do, also after a comma.
    private func clauseEnd(from start: Int) -> Int {
        var index = start
        let limit = min(end, start + Self.reach)
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
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (first, last) = (range.lowerBound, range.upperBound)
        while first < last, words[first].isMark { first += 1 }
        while first < last, words[last - 1].isMark { last -= 1 }
        return first..<last
    }
}
