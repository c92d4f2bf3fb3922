import CorpusModel

/// What can only be said once every transcript has been read.
enum StudyReport {
    /// Roles that no lexicon knows, where a theme asks for roles: their turns pass every role filter.
    static func roles<Result>(of outcomes: [SourceOutcome<Result>], _ rules: RoleRules, _ themes: [Theme]) -> [Diagnostic] {
        let asking = themes.filter { !$0.roles.isEmpty }.map(\.id)
        guard !asking.isEmpty else { return [] }
        let unmapped = Set(outcomes.flatMap(\.speakers).map(\.role)).filter { $0 != .interviewer && rules.lexiconRole(of: $0) == nil }.sorted()
        guard !unmapped.isEmpty else { return [] }
        let names = unmapped.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        return [
            Diagnostic(
                .warning, .themeRolesUnmapped,
                "the roles \(names) are none that the lexicons know, so their turns pass the role filter of \(asking.joined(separator: ", "))",
                advice: "Map them under roles: in the plan; the lexicons know \(rules.lexiconRoles.sorted().map(\.rawValue).joined(separator: ", "))."
            )
        ]
    }
}
