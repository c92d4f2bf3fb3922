import CorpusModel
import ResultWriters
import ThemeTagging

/// What a codebook says in Danish or English.
struct CodebookWords: Sendable {
    let language: LabelLanguage

    private func say(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

    var title: String { say("Kodebog", "Codebook") }
    var codebook: String { say("kodebog", "codebook") }
    var weight: String { say("vægt", "weight") }

    func heading(_ kind: CodebookPart.Kind) -> String {
        switch kind {
        case .note: say("Bemærkning", "Note")
        case .rule: say("Regler", "Rules")
        case .entry: say("Ord og vendinger", "Words and phrases")
        case .exclusion: say("Tæller ikke, når der står", "Does not count where this stands")
        case .match: say("Skal findes", "Must be found")
        case .noMatch: say("Må ikke findes", "Must not be found")
        case .flips: say("Benægtet og derfor et andet tema", "Denied, and so another theme")
        case .provenance: say("Oprindelse", "Provenance")
        case .list: say("Ordlister", "Named lists")
        }
    }

    func negation(_ policy: String) -> String {
        if policy.hasPrefix("flips:") {
            let target = policy.dropFirst(6)
            return say("Et benægtet fund tælles under \(target).", "A denied hit counts as \(target).")
        }
        return policy == "blocks"
            ? say("Et benægtet fund tælles ikke.", "A denied hit does not count.")
            : say("Et benægtet fund hører stadig til temaet.", "A denied hit still belongs to the theme.")
    }

    /// Which words deny, beside and without some of those that would.
    func negation(_ words: WrittenNegation) -> [String] {
        let added = words.added.map { negator in
            let scope =
                switch negator.scope {
                case "right": say(" (det, der følger)", " (what follows)")
                case "noun": say(" (navneleddet)", " (the noun group)")
                default: ""
                }
            return negator.words.joined(separator: ", ") + scope
        }
        var sentences: [String] = []
        func add(_ texts: [String], _ danish: String, _ english: String) {
            if !texts.isEmpty { sentences.append("\(say(danish, english)): \(texts.joined(separator: "; ")).") }
        }
        add(added, "Benægter også", "Denies too")
        add(words.removed, "Benægter ikke her", "Does not deny here")
        add(words.notNegating.map(\.text), "Ligner en benægtelse og er det ikke", "Looks like a denial and is none")
        return sentences
    }

    func overlap(_ policy: String) -> String {
        switch policy {
        case "lexicon":
            say(
                "Fund, der deler ord: i et tema det første, så det længste; et fund inden i et længere af et andet tema viger.",
                "Hits that share words: in a theme the leftmost, then the longest; a hit inside a longer one of another theme gives way.")
        case "all": say("Fund, der deler ord, tæller alle.", "Hits that share words all count.")
        case "priority":
            say(
                "Af fund, der deler et ord, tæller det med den højeste prioritet.",
                "Of hits that share a word the one of the highest priority counts.")
        default:
            say(
                "Fund, der deler ord: i et tema det første, så det længste; i forskellige temaer alle.",
                "Hits that share words: in a theme the leftmost, then the longest; in different themes all.")
        }
    }

    func implication(_ implication: WrittenImplication) -> String {
        let roles = implication.roles.isEmpty ? "" : " (\(onlyRoles(implication.roles)))"
        return say("et fund er også et fund af \(implication.theme)", "a hit is a hit of \(implication.theme) too") + roles
    }

    /// What is given way to, those of one reach and of the same roles together.
    func yields(to rivals: [WrittenRival]) -> [String] {
        var kinds: [WrittenRival.Kind] = []
        for rival in rivals where !kinds.contains(rival.kind) { kinds.append(rival.kind) }
        return kinds.map { kind in
            let list = rivals.filter { $0.kind == kind }.map(\.theme).joined(separator: ", ")
            let roles = kind.roles.isEmpty ? "" : " (\(onlyRoles(kind.roles)))"
            return kind.within == "turn"
                ? say("viger, hvor turen har et fund af \(list)", "gives way where the turn has a hit of \(list)") + roles
                : say("viger, hvor sætningen har et fund af \(list)", "gives way where the sentence has a hit of \(list)") + roles
        }
    }

    func cap(_ count: Int) -> String { say("tæller op til \(count) gange", "counts up to \(count) times") }

    func priority(_ priority: Int) -> String { say("prioritet \(priority)", "priority \(priority)") }

    func formerly(_ ids: [String]) -> String {
        let list = ids.joined(separator: ", ")
        return say("Hed tidligere: \(list).", "Called before: \(list).")
    }

    var crossing: String { say("også hen over tegn i sætningen", "over punctuation in the sentence too") }

    func folding(_ folding: [String]) -> String {
        let passed = folding.map { $0 == "accents" ? say("accenter", "accents") : say("aa/å, ae/æ og oe/ø", "aa/å, ae/æ and oe/ø") }
        return say("uanset ", "whatever the ") + passed.joined(separator: say(" og ", " and "))
    }

    /// A remark as a sentence of its own.
    func sentence(_ remark: String) -> String { remark.prefix(1).uppercased() + remark.dropFirst() + "." }

    func onlyRoles(_ roles: [String]) -> String {
        say("kun hos: \(roles.joined(separator: ", "))", "only for: \(roles.joined(separator: ", "))")
    }

    func codedOnly(for roles: [String]) -> String {
        say("Kodes kun hos: \(roles.joined(separator: ", ")).", "Coded only for: \(roles.joined(separator: ", ")).")
    }

    func threshold(_ value: String, window: String) -> String {
        say(
            "Vægte inden for \(window) ord af samme tur lægges sammen; summen skal nå \(value). En vending uden vægt har 1.",
            "Weights within \(window) words of one turn are summed; the sum must reach \(value). A phrase without a weight has 1.")
    }

    func support(_ support: WrittenCondition) -> String {
        let list = Self.list(support.any)
        let adds = fixed(support.adds, 2)
        return say("Støtte lægger \(adds) til \(place(support)): \(list).", "Support adds \(adds) \(place(support)): \(list).")
    }

    func status(_ status: String) -> String {
        switch status {
        case "retired": say("udgået: finder intet", "retired: finds nothing")
        case "trial": say("på prøve", "on trial")
        default: status
        }
    }

    func near(_ near: WrittenCondition) -> [String] {
        let place = place(near)
        var remarks: [String] = []
        func add(_ patterns: [WrittenPattern], _ danish: String, _ english: String) {
            if !patterns.isEmpty { remarks.append("\(say(danish, english)) \(place): \(Self.list(patterns))") }
        }
        add(near.any, "kun med et af disse", "only with one of these")
        add(near.all, "kun med alle disse", "only with all of these")
        add(near.none, "ikke med disse", "not with these")
        return remarks
    }

    func exclusion(_ exclusion: WrittenExclusion) -> String {
        var remarks: [String] = []
        if let within = exclusion.within { remarks.append(self.within(within)) }
        if !exclusion.cancels.isEmpty { remarks.append(say("gælder ", "holds for ") + exclusion.cancels.joined(separator: ", ")) }
        if !exclusion.roles.isEmpty { remarks.append(onlyRoles(exclusion.roles)) }
        if !exclusion.note.isEmpty { remarks.append(exclusion.note) }
        return remarks.joined(separator: "; ")
    }

    func since(_ version: String) -> String { say("siden \(version)", "since \(version)") }

    func sample(_ sources: [String], _ count: Int, _ seed: UInt64) -> String {
        let names = sources.joined(separator: ", ")
        return say(
            "Citater: op til \(count) tilfældige talte fund af hvert tema i \(names) (seed \(seed)).",
            "Quotations: up to \(count) counted hits of each theme at random, of \(names) (seed \(seed)).")
    }

    /// Where a condition holds, and for whom.
    private func place(_ condition: WrittenCondition) -> String {
        let known: Set = ["any", "all", "none", "within", "adds", "roles"]
        let others = (condition.value.map ?? []).filter { !known.contains($0.key.name) }.map { "\($0.key.name): \($0.value.line)" }
        let roles = condition.roles.isEmpty ? [] : [onlyRoles(condition.roles)]
        return ([within(condition.within)] + others + roles).joined(separator: ", ")
    }

    private func within(_ reach: String) -> String {
        switch reach {
        case "sentence": say("i samme sætning", "in the same sentence")
        case "turn": say("i samme tur", "in the same turn")
        case _ where Int(reach) != nil: say("inden for \(reach) ord", "within \(reach) words")
        default: "within: \(reach)"
        }
    }

    private static func list(_ patterns: [WrittenPattern]) -> String { patterns.map(\.text).joined(separator: ", ") }
}
