import CorpusModel

/// Tells the hedges *nok*, *vel*, *vist* and *ligesom* from their other meanings by the words beside them.
///
/// The lists are forms, not word classes: *vi har nok travlt* is taken for an amount.
struct HedgeAdverb {
    let window: ClauseWindow
    let index: Int

    private var words: TurnWords { window.words }
    private var grammar: SpanGrammar { window.grammar }

    /// Why the word is no hedge here.
    var exception: SpanException? {
        switch words[index].norm {
        case "nok": nok
        case "vel": vel
        case "vist": vist
        case "ligesom": ligesom
        default: nil
        }
    }

    /// The neighbours inside the clause.
    private var previous: String? { index > 0 && !isBorder(index - 1) ? words[index - 1].norm : nil }
    private var next: String? { index + 1 < words.count && !isBorder(index + 1) ? words[index + 1].norm : nil }

    private func isBorder(_ place: Int) -> Bool { words[place].isMark || words[place].sentence != words[index].sentence }

    /// *stærk nok*, *nok til*, *har nok penge*, *det er nok.* are amounts; *skal nok* promises; *det er nok sådan* hedges.
    private var nok: SpanException? {
        guard let previous else { return next == nil ? .enough : nil }
        if next == "til" || next == "af" || previous == "ikke" { return .enough }
        if next == "så" { return .emphasis }
        if Self.promising.contains(previous) || isInverted(Self.promising) { return .assurance }
        let hasAmount = Self.amounts.contains(previous) || isInverted(Self.amounts)
        guard grammar.isFiniteVerb(previous) || grammar.isPronoun(previous) || Self.beforeAdverbs.contains(previous) else {
            return next.map(goesOnWithVerb) == true ? nil : .enough
        }
        if words.norm(index + 1) == ",", ["fordi", "at"].contains(words.norm(index + 2) ?? "") { return nil }
        guard let next else { return (hasAmount || Self.being.contains(previous) || isInverted(Self.being)) && !answersBack ? .enough : nil }
        if hasAmount, next == "at" { return .enough }
        let isNoun = !grammar.isFunctionWord(next) && !grammar.isParticle(next) && !goesOnWithVerb(next)
        return hasAmount && isNoun ? .enough : nil
    }

    /// The verb stands before the subject: *har vi nok*.
    private func isInverted(_ verbs: Set<String>) -> Bool {
        guard let previous, grammar.isPronoun(previous), let verb = words.norm(index - 2), verbs.contains(verb) else { return false }
        // jeg har det nok: the pronoun is the object.
        return index < 3 || words[index - 3].isMark || !grammar.isSubject(words[index - 3].norm) || answersBack
    }

    /// *det har de nok*, *det er de nok*: the object or predicate stands first.
    private var answersBack: Bool { index >= 3 && ["det", "den"].contains(words[index - 3].norm) && grammar.isPronoun(words[index - 1].norm) }

    private func goesOnWithVerb(_ word: String) -> Bool {
        grammar.isParticiple(word) || grammar.isInfinitive(word) || Self.negations.contains(word)
    }

    private static let promising: Set<String> = ["skal", "skulle"]
    private static let amounts: Set<String> = ["har", "havde", "haft", "have", "får", "fik", "fået", "få", "der"]
    private static let being: Set<String> = ["er", "var", "været", "være"]
    private static let beforeAdverbs: Set<String> = [
        "jo", "da", "så", "også", "dog", "nu", "bare", "altså", "lige", "selv", "måske", "alligevel", "her", "der", "egentlig", "faktisk", "godt",
        "sig",
    ]
    private static let negations: Set<String> = ["ikke", "aldrig", "ingen", "også", "heller"]

    /// *…, vel?* asks; *ve og vel*, *vores vel* is a noun; *vel nok* strengthens.
    private var vel: SpanException? {
        if TagQuestion(words: words, grammar: grammar, start: index, length: 1).isAsked { return .tagQuestion }
        if next == "nok" { return .emphasis }
        guard let previous else { return nil }
        if previous == "så", next == "som" { return .fixedPhrase }
        let isNoun =
            Self.owners.contains(previous) || (previous.hasSuffix("s") && !grammar.isFunctionWord(previous) && !grammar.isFiniteVerb(previous))
        return isNoun ? .otherWord : nil
    }

    private static let owners: Set<String> = [
        "og", "min", "mit", "din", "dit", "sit", "vores", "jeres", "deres", "hans", "hendes", "almene", "fælles", "andres", "sov", "lev", "alt",
    ]

    /// *har vist mig det*, *blev vist frem* is the participle of *vise*.
    private var vist: SpanException? {
        guard let previous else { return nil }
        if ["ganske", "så", "ja", "jo"].contains(previous) { return .emphasis }
        let verb = grammar.isPronoun(previous) ? words.norm(index - 2) : previous
        guard let verb, Self.perfect.contains(verb), let next else { return nil }
        return Self.shown.contains(next) || grammar.isDeterminer(next) ? .otherWord : nil
    }

    private static let perfect: Set<String> = ["har", "havde", "have", "haft", "blev", "bliver", "blevet"]
    private static let shown: Set<String> = ["mig", "dig", "sig", "ham", "hende", "os", "jer", "dem", "at", "hvordan", "hvad", "frem", "rundt"]

    /// *ligesom de andre*, *ligesom i går* compares: a pronoun, a noun group, or the beginning of a clause. Elsewhere it is a filler.
    private var ligesom: SpanException? {
        guard let next else { return nil }
        let isDeictic = ["det", "den", "de"].contains(next) && ["der", "her"].contains(words.norm(index + 2) ?? "")
        if isDeictic { return nil }
        if grammar.isPronoun(next) || grammar.isDeterminer(next) || ["når", "da", "om", "med", "før"].contains(next) { return .comparison }
        return previous == nil && !grammar.isFiniteVerb(next) && next != "at" ? .comparison : nil
    }
}
