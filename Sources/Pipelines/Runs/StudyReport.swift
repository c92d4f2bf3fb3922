import CorpusModel

/// What can only be said once every transcript has been read.
enum StudyReport {
    /// Words under `roles:` that mean nothing: nobody has the role, or no lexicon knows what it is mapped to.
    static func mapping<Result>(of outcomes: [SourceOutcome<Result>], _ rules: RoleRules, plan: String) -> [Diagnostic] {
        let roles = Set(outcomes.flatMap(\.speakers).map(\.role.rawValue)).sorted()
        let known = rules.lexiconRoles.union([.interviewer]).sorted().map(\.rawValue)
        return rules.mapping.sorted { $0.key < $1.key }.flatMap { role, target -> [Diagnostic] in
            var found: [Diagnostic] = []
            if !rules.lexiconRoles.isEmpty, !known.contains(target.rawValue) {
                let hint = nearest(to: target.rawValue, among: known).map { "Is \($0) meant?" }
                found.append(
                    Diagnostic(
                        .warning, .themeRolesUnmapped, at: SourceLocation(plan),
                        "roles: maps \(role.rawValue) to \(target.rawValue), which no lexicon knows; they know \(known.joined(separator: ", "))",
                        advice: hint))
            }
            if target != .interviewer, !roles.contains(role.rawValue) {
                let hint = nearest(to: role.rawValue, among: roles).map { "Is \($0) meant?" }
                found.append(
                    Diagnostic(
                        .warning, .themeRolesUnmapped, at: SourceLocation(plan), "roles: names \(role.rawValue), and no speaker has that role",
                        advice: hint))
            }
            return found
        }
    }

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
