/// The queries and patterns that are asked where entries of a theme matched: they are thousands, and of words that are common.
struct ThemeWitnesses: Sendable {
    struct Group: Sendable {
        var queries: [Int] = []
        var patterns: [Int] = []
    }

    /// By where they are asked: `nil` in the turn itself, else in turns around it as well.
    typealias Groups = [Reach?: Group]

    /// Asked whatever entry matched.
    var common: Groups = [:]
    /// By entry, what is asked where that one matched.
    var ofEntries: [Groups]

    init(entries: Int) { ofEntries = Array(repeating: [:], count: entries) }

    /// Whose matches a witness is asked for.
    enum Owner {
        case theme
        case entries([Int])

        /// The one entry that it is; `nil` for a theme, or several.
        var entry: Int? { if case .entries(let entries) = self, entries.count == 1 { entries[0] } else { nil } }
    }

    mutating func add(_ query: LexiconQuery, number: Int, _ reach: Reach, for owner: Owner) {
        let place = reach.leavesTurn ? reach : nil
        func added(_ groups: inout Groups) {
            switch query {
            case .simple: groups[place, default: Group()].queries.append(number)
            case .cql: groups[place, default: Group()].patterns.append(number)
            case .theme: break
            }
        }
        switch owner {
        case .theme: added(&common)
        case .entries(let entries): for entry in entries { added(&ofEntries[entry]) }
        }
    }

    /// What is asked where some entries matched.
    func forEachGroup(of entries: Set<Int>, _ body: (Reach?, Group) -> Void) {
        for (reach, group) in common { body(reach, group) }
        for entry in entries { for (reach, group) in ofEntries[entry] { body(reach, group) } }
    }
}
