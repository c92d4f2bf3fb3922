/// The queries that are asked where entries of a theme matched: they are thousands, and of words that are common.
struct ThemeWitnesses: Sendable {
    /// By where they are asked: `nil` in the turn itself, else in turns around it as well.
    typealias Groups = [Reach?: [Int]]

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

    mutating func add(_ query: Int, _ reach: Reach, for owner: Owner) {
        let place = reach.leavesTurn ? reach : nil
        switch owner {
        case .theme: common[place, default: []].append(query)
        case .entries(let entries): for entry in entries { ofEntries[entry][place, default: []].append(query) }
        }
    }

    /// What is asked where some entries matched.
    func forEachGroup(of entries: Set<Int>, _ body: (Reach?, _ queries: [Int]) -> Void) {
        for (reach, queries) in common { body(reach, queries) }
        for entry in entries { for (reach, queries) in ofEntries[entry] { body(reach, queries) } }
    }
}
