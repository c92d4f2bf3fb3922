import CorpusModel

/// A theme that is given way to, and those below it, by their places.
struct ResolvedRival: Sendable {
    let themes: Set<Int>
    let scope: Rival.Scope
    let roles: [Role]

    init(_ rival: Rival, _ order: OperandOrder) {
        themes = Set(order.themes(of: rival.theme))
        scope = rival.scope
        roles = rival.roles
    }
}
