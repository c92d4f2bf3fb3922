import Ordret

/// Compiles the queries of a concordance, all in the notation of the main one.
struct KwicQueries {
    let danish: DanishLanguage
    let lists: [String: [String]]
    let isCQL: Bool
    let tellsCQL: Bool
    /// Whether `f()` can be answered: the source is an index.
    var knowsFrequencies = false
    /// Former ids of themes, and where their use is told.
    var aliases = ThemeAliases()
    var messages: Messages?

    func compile(_ text: String) throws -> (query: Concordance.Query, cut: Int?) {
        let loader = LexiconLoader(danish)
        do {
            guard !isCQL else {
                let query = try loader.cql(text, lists: lists, knowsFrequencies: knowsFrequencies, aliases: aliases)
                messages?.show(query.formerThemes.map { ThemeAliases.renamed($0, to: aliases.current($0)) })
                return (.cql(query, lists: lists), query.cut)
            }
            let compiled = try loader.query(text)
            if tellsCQL { Messages.write("CQL: \(compiled.node.cql)") }
            return (.simple(compiled.queries), nil)
        } catch {
            throw Diagnostic(
                .error, error.kind == .needsLayer ? .queryNeedsLayer : .queryMalformed, error.description,
                advice: "ordret kwic --help shows the notation; quote a query in single quotes.")
        }
    }

    /// What must stand near a hit (`--with`), and what must not.
    func conditions(_ options: LineOptions) throws -> [Concordance.Condition] {
        let window = ContextSize(options.window) ?? .words(left: 5, right: 5)
        return try options.with.map { Concordance.Condition(try compile($0).query, window: window, isNegated: false) }
            + options.without.map { Concordance.Condition(try compile($0).query, window: window, isNegated: true) }
    }

    func marks(_ texts: [String]) throws -> [Concordance.Mark] { try texts.map { Concordance.Mark($0, try compile($0).query) } }

    /// The query in corpus query language: itself, or what the simple one means.
    func inCQL(_ text: String) throws -> String { isCQL ? text : try SimpleNotation.parse(text).node.cql }
}
