/// The queries in CQL among compiled ones, by their numbers.
struct CompiledCQLQueries: Sendable {
    private var queries: [Int: CompiledCQL] = [:]
    /// Those that no word wakes, ascending: every turn is looked at.
    private(set) var restless: [Int] = []

    var isEmpty: Bool { queries.isEmpty }

    subscript(query: Int) -> CompiledCQL {
        guard let compiled = queries[query] else { preconditionFailure("query \(query) is not in CQL") }
        return compiled
    }

    /// Whether a query is one of them.
    func contains(_ query: Int) -> Bool { !queries.isEmpty && queries.index(forKey: query) != nil }

    mutating func add(_ compiled: CompiledCQL, _ number: Int, isRestless: Bool) {
        queries[number] = compiled
        if isRestless { restless.append(number) }
    }
}
