/// Tells *det er godt, ik'?* from *det ved jeg ik'*.
///
/// A tag question stands at the end of a clause and asks for consent. It is told by a comma before it, or by a question mark after it unless the
/// clause is a question already (*kan du ikke?*, *hvorfor er det ikke?*), or, for the spoken short forms, by a word before it that is no pronoun and no verb
/// (*det ved jeg sgu ik'*).
struct TagQuestion {
    let words: TurnWords
    let grammar: SpanGrammar
    let start: Int
    let length: Int

    var isAsked: Bool {
        let next = start + length
        guard isClauseEnd(next) else { return false }
        if start == 0 { return words.norm(next) == "?" }
        if words.isMark(start - 1) { return isComma(start - 1) || words.norm(next) == "?" }
        if length > 1 { return true }
        if words.norm(next) == "?" { return !isQuestion }
        return words[start].isReduced && !isDenied(start - 1)
    }

    /// A pronoun or a verb, small adverbs after it passed over, is what a negation follows: *det ved jeg sgu ik'*.
    private func isDenied(_ index: Int) -> Bool {
        var index = index
        while index > words[start].clauseStart, Self.adverbs.contains(words[index].norm) { index -= 1 }
        return grammar.isPronoun(words[index].norm) || grammar.isFiniteVerb(words[index].norm)
    }

    private static let adverbs: Set<String> = ["sgu", "jo", "da", "nok", "altså", "heller", "slet", "faktisk", "nu", "vist", "skam", "dog", "endnu"]

    private func isClauseEnd(_ index: Int) -> Bool { index >= words.count || (words.isMark(index) && words[index].norm != "\"") }

    private func isComma(_ index: Int) -> Bool { [",", "-", "–", "—", "...", "…"].contains(words[index].norm) }

    /// Whether the clause begins with a question word or a finite verb, a few joining words passed over.
    private var isQuestion: Bool {
        var first = words[start].clauseStart
        while first < start, Self.openers.contains(words[first].norm) { first += 1 }
        guard first < start else { return false }
        return words[first].norm.hasPrefix("hv") || grammar.isFiniteVerb(words[first].norm)
    }

    private static let openers: Set<String> = ["og", "men", "så", "for", "jamen", "ja", "nej", "nå", "altså", "eller"]
}
