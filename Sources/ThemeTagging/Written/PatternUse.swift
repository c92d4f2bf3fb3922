import CorpusQuery

/// A pattern of an entry, taken apart at its alternatives and in one notation, so that the same word written in two ways is the same.
public struct PatternUse: Sendable {
    /// Index into the lexicon's themes, and into the theme's entries.
    public let theme: Int
    public let entry: Int
    public let pattern: WrittenPattern
    /// What it asks for, in one notation for all ways of writing it, with the implied gap.
    public let notation: String
    /// What else decides whether it counts: conditions, roles, and the exclusions that cancel its entry. Uses of one notation and the same conditions add nothing to each other.
    public let conditions: String

    /// The uses of all entries that are not retired, in the order of the file. A pattern that holds a choice twice has it once.
    public static func all(_ lexicon: WrittenLexicon, _ compiler: QueryCompiler) -> [PatternUse] {
        lexicon.themes.enumerated().flatMap { number, theme -> [PatternUse] in
            guard theme.status != "retired" else { return [] }
            return theme.entries.enumerated().filter { $1.status != "retired" }.flatMap { place, entry in
                let conditions = conditions(of: entry, in: theme)
                return entry.patterns.flatMap { pattern -> [PatternUse] in
                    var seen: Set<String> = []
                    return notations(of: pattern, lexicon, compiler).filter { seen.insert($0).inserted }.map {
                        PatternUse(theme: number, entry: place, pattern: pattern, notation: $0, conditions: conditions)
                    }
                }
            }
        }
    }

    private static func notations(of pattern: WrittenPattern, _ lexicon: WrittenLexicon, _ compiler: QueryCompiler) -> [String] {
        if pattern.isCQL { return ["cql: " + pattern.text] }
        guard let query = pattern.query(lexicon.namedSets) else { return [] }
        return compiler.withImpliedGap(query).normalised.choices.map(\.notation)
    }

    private static func conditions(of entry: WrittenEntry, in theme: WrittenTheme) -> String {
        let own = (entry.value.map ?? []).filter { !["id", "note", "weight", "provenance", "status", "cql"].contains($0.key.name) }
            .filter { !WrittenPattern.keys.contains($0.key.name) }.map { "\($0.key.name): \($0.value.line)" }.sorted()
        let cancelled = theme.exclusions.indices.filter { place in
            let cancels = theme.exclusions[place].cancels
            return cancels.isEmpty || cancels.contains(entry.id)
        }
        return own.joined(separator: "; ") + " \(cancelled)"
    }
}
