/// A query in CQL ready to run on any segment: its pattern and those of its filters are starts of one program.
struct CompiledCQL: Sendable {
    let query: CQLQuery
    /// Those that the query may name.
    let lists: [String: [String]]
    let program: QueryProgram
    let table: TestTable
    /// Where the pattern begins; `nil` where it is too large, and for meetings, which are no program.
    let start: Int?
    /// By filter where its pattern begins; `nil` where it is too large.
    let filterStarts: [Int?]

    init(_ query: CQLQuery, lists: [String: [String]]) {
        var (program, table) = (QueryProgram(), TestTable())
        if case .pattern(let pattern) = query.body { start = program.add(pattern, &table) } else { start = nil }
        filterStarts = query.filters.map { program.add($0.query, &table) }
        self.query = query
        self.lists = lists
        self.program = program
        self.table = table
    }
}
