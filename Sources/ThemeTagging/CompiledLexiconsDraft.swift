import CorpusModel
import CorpusQuery

/// Collects the queries of all lexicons while they are compiled.
struct CompiledLexiconsDraft {
    private(set) var compiler: QueryCompiler
    private(set) var uses: [QueryUse] = []
    private(set) var witnesses: [ThemeWitnesses]
    /// By theme.
    private(set) var operands: [[ThemeOperand]]
    private let order: OperandOrder

    init(_ compiler: QueryCompiler, themes: [ThemeRules], _ order: OperandOrder) {
        self.compiler = compiler
        self.order = order
        operands = Array(repeating: [], count: themes.count)
        witnesses = themes.map { ThemeWitnesses(entries: $0.entries.count) }
    }

    /// The queries of a theme that is not retired.
    mutating func add(_ theme: ThemeRules, _ index: Int) {
        for (number, entry) in theme.entries.enumerated() where entry.status != .retired {
            for query in entry.queries {
                _ = self.number(of: query, .entry(theme: index, entry: number), crossesMarks: entry.crossesMarks)
            }
            for (place, near) in entry.near.enumerated() {
                func use(_ group: QueryUse.NearPlace.Group) -> QueryUse {
                    .near(theme: index, QueryUse.NearPlace(entry: number, condition: place, group: group))
                }
                add(near.any, use(.any), near.reach, for: .entries([number]), of: [index])
                add(near.none, use(.none), near.reach, for: .entries([number]), of: [index])
                for (member, query) in near.all.enumerated() {
                    add([query], use(.all(member)), near.reach, for: .entries([number]), of: [index])
                }
            }
            add(entry.support, of: number, theme: index)
        }
        add(theme.support, of: nil, theme: index)
        add(theme.notNegating, .lookAlikeOfTheme(index), .turn, for: .theme, of: [index])
        for (number, exclusion) in theme.exclusions.enumerated() {
            let cancelled = theme.entries.indices.filter { exclusion.cancels.contains(theme.entries[$0].id) }
            add(
                exclusion.queries, .exclusion(theme: index, index: number), exclusion.reach ?? .turn,
                for: exclusion.cancels.isEmpty ? .theme : .entries(cancelled), of: [index])
        }
    }

    mutating func addLookAlikes(_ queries: [LexiconQuery], lexicon: Int, themes: [Int]) {
        add(queries, .lookAlike(lexicon: lexicon), .turn, for: .theme, of: themes)
    }

    private mutating func add(_ supports: [Support], of entry: Int?, theme: Int) {
        for (number, support) in supports.enumerated() {
            add(
                support.any, .support(theme: theme, QueryUse.SupportPlace(entry: entry, index: number)), support.reach,
                for: entry.map { .entries([$0]) } ?? .theme, of: [theme])
        }
    }

    /// Queries that are asked where an entry of one of the themes matched.
    private mutating func add(_ queries: [LexiconQuery], _ use: QueryUse, _ reach: Reach, for owner: ThemeWitnesses.Owner, of themes: [Int]) {
        for query in queries {
            if case .theme(let id, _) = query {
                for theme in themes {
                    operands[theme].append(ThemeOperand(use: use, reach: reach, entry: owner.entry, themes: order.themes(of: id)))
                }
                continue
            }
            let number = number(of: query, use)
            for theme in themes { witnesses[theme].add(number, reach, for: owner) }
        }
    }

    /// Adds a query to those of all lexicons.
    private mutating func number(of query: LexiconQuery, _ use: QueryUse, crossesMarks: Bool = false) -> Int {
        uses.append(use)
        switch query {
        case .simple(let node): return compiler.add(node, crossesMarks: crossesMarks)
        case .cql(let query, let lists): return compiler.add(query, lists: lists)
        case .theme: preconditionFailure("a theme is no query of words")
        }
    }
}
