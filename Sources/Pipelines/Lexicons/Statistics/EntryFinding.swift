/// What `ordret lexicon stats` finds remarkable about an entry.
public enum EntryFinding: String, Sendable, CaseIterable {
    /// Nothing in the corpus matched it.
    case dead
    /// All its matches lost to other entries of its theme on the same words.
    case shadowed
    /// It matched, and conditions, exclusions or the threshold kept out every match (or some of them, and overlap the others).
    case keptOut = "kept-out"
    /// It has more than half of its theme's counted hits, of ten or more, and is not the theme's only entry.
    case dominant
    /// One of its patterns stands in another entry of the theme too.
    case duplicate

    /// Hits that a theme needs before one entry can be called dominant.
    static let hitsNeeded = 10

    static func all(_ use: EntryUse, ofTheme hits: Int, entries: Int, isDoubled: Bool) -> [EntryFinding] {
        var findings: [EntryFinding] = []
        if use.matches == 0 {
            findings.append(.dead)
        } else if use.hits + use.uncounted == 0 {
            findings.append(use.excluded == 0 ? .shadowed : .keptOut)
        }
        if entries > 1, hits >= hitsNeeded, use.hits * 2 > hits { findings.append(.dominant) }
        if isDoubled { findings.append(.duplicate) }
        return findings
    }
}
