/// Whose speech counts, and what the study's role words mean to the lexicons (DESIGN §4.1).
public struct RoleRules: Hashable, Sendable {
    /// Whose speech was asked for.
    public enum Selection: Hashable, Sendable {
        /// Everyone but interviewers, also those of unknown role.
        case informants
        case everyone
        case only(Set<Role>)
    }

    public var counted = Selection.informants
    /// The user's role words to the lexicons' (`medarbejder: employee`).
    public var mapping: [Role: Role] = [:]
    /// Roles that the lexicons name; a user's word that is one of them needs no mapping.
    public var lexiconRoles: Set<Role> = []

    public init() {}

    /// Whether turns of a role hold evidence. `unknown` counts unless roles are listed without it.
    public func counts(_ role: Role) -> Bool {
        switch counted {
        case .informants: role != .interviewer
        case .everyone: true
        case .only(let roles): roles.contains(role)
        }
    }

    /// What a lexicon calls a role; `nil` when nobody has said.
    public func lexiconRole(of role: Role) -> Role? { mapping[role] ?? (lexiconRoles.contains(role) ? role : nil) }

    /// Whether a theme may be coded in turns of a role: its filter applies to mapped roles only, the others pass.
    public func allows(_ theme: Theme, for role: Role) -> Bool {
        guard !theme.roles.isEmpty, let known = lexiconRole(of: role) else { return true }
        return theme.roles.contains(known)
    }
}
