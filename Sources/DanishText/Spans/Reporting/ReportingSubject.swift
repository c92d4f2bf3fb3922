/// Who says it: what the words beside a verb of saying tell.
struct ReportingSubject {
    let window: ClauseWindow
    let verb: Range<Int>

    private var words: TurnWords { window.words }

    /// The subject follows the verb: *så siger han*.
    var isInverted: Bool {
        guard let next = words.norm(verb.upperBound), window.grammar.isSubject(next) || next == "jeg" else { return false }
        guard let before = wordBefore else { return true }
        return !window.grammar.isSubject(before) || before == "det"
    }

    /// *hvad siger de?*: the clause asks for the words.
    var isAsked: Bool {
        var first = words[verb.lowerBound].clauseStart
        while first < verb.lowerBound, Self.openers.contains(words[first].norm) { first += 1 }
        return first < verb.lowerBound && words[first].norm == "hvad" && verb.lowerBound - first <= 2
    }

    private static let openers: Set<String> = ["og", "men", "så", "jamen", "ja", "nå", "altså", "jo"]

    /// In the present and about oneself: *jeg siger*, *mener vi*. *så siger jeg* tells a story.
    func givesOwnView(_ kind: ReportingKind) -> Bool {
        let persons: Set<String>
        switch kind {
        case .says: persons = ["jeg"]
        case .thinks: persons = ["jeg", "vi", "man"]
        default: return false
        }
        guard let subject, persons.contains(subject) else { return false }
        let first = words[words[verb.lowerBound].clauseStart].norm
        let second = words.norm(words[verb.lowerBound].clauseStart + 1)
        return !(Self.story.contains(first) || (first == "og" && second.map(Self.story.contains) == true))
    }

    private static let story: Set<String> = ["så", "da", "bagefter", "pludselig"]

    /// The pronoun beside the verb, small adverbs passed over: *jeg vil bare sige*, *siger jeg*.
    private var subject: String? {
        if let next = words.norm(verb.upperBound), window.grammar.isSubject(next), isInverted { return next }
        var index = verb.lowerBound - 1
        var steps = 0
        while index >= words[verb.lowerBound].clauseStart, steps < 4 {
            if window.grammar.isSubject(words[index].norm) { return words[index].norm }
            guard Self.between.contains(words[index].norm) || window.grammar.isParticle(words[index].norm) else { return nil }
            index -= 1
            steps += 1
        }
        return nil
    }

    private static let between: Set<String> = ["ikke", "også", "altid", "har", "selv", "bare", "tit", "ofte", "aldrig", "lige"]

    private var wordBefore: String? {
        verb.lowerBound > words[verb.lowerBound].clauseStart ? words[verb.lowerBound - 1].norm : nil
    }
}
