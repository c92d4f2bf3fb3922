import CorpusModel
import CorpusQuery

/// All lexicons of a run as one set of compiled queries, each with its use. One pass over the tokens serves every theme.
public struct CompiledLexicons: Sendable {
    /// What a query is for.
    enum Use: Sendable {
        case entry(theme: Int, entry: Int)
        /// A witness for the condition of an entry; the group tells which list and, for `all`, which of its members.
        case near(theme: Int, entry: Int, NearGroup)
        case support(theme: Int)
        case exclusion(theme: Int, index: Int)
    }

    enum NearGroup: Hashable, Sendable {
        case any, none
        case all(Int)
    }

    public let themes: [ThemeRules]
    public let lexicons: [Lexicon]
    let queries: CompiledQueries
    let uses: [Use]
    /// The queries of entries; the others are asked only where an entry of their theme matches.
    let entryQueries: [Int]
    /// By theme, the queries that tell of its entries' conditions, its support and its exclusions.
    let witnesses: [[Int]]
    /// Words of the window in which each theme's scores are summed.
    let windows: [Int]
    let indices: [String: Int]

    public init(_ lexicons: [Lexicon], compiler: QueryCompiler) {
        var compiler = compiler
        var uses: [Use] = []
        func add(_ nodes: [QueryNode], _ use: Use) {
            for node in nodes {
                _ = compiler.add(node)
                uses.append(use)
            }
        }
        themes = lexicons.flatMap(\.themes)
        windows = lexicons.flatMap { lexicon in lexicon.themes.map { _ in lexicon.turnWindow } }
        for (index, theme) in themes.enumerated() where theme.status != .retired {
            for (number, entry) in theme.entries.enumerated() where entry.status != .retired {
                add(entry.queries, .entry(theme: index, entry: number))
                guard let near = entry.near else { continue }
                add(near.any, .near(theme: index, entry: number, .any))
                add(near.none, .near(theme: index, entry: number, .none))
                for (member, node) in near.all.enumerated() { add([node], .near(theme: index, entry: number, .all(member))) }
            }
            add(theme.support?.any ?? [], .support(theme: index))
            for (number, exclusion) in theme.exclusions.enumerated() { add(exclusion.queries, .exclusion(theme: index, index: number)) }
        }
        self.lexicons = lexicons
        self.uses = uses
        entryQueries = uses.indices.filter { if case .entry = uses[$0] { true } else { false } }
        var witnesses = [[Int]](repeating: [], count: themes.count)
        for (query, use) in uses.enumerated() {
            switch use {
            case .entry: continue
            case .near(let theme, _, _), .support(let theme), .exclusion(let theme, _): witnesses[theme].append(query)
            }
        }
        self.witnesses = witnesses
        queries = compiler.finish()
        indices = Dictionary(themes.enumerated().map { ($1.theme.id, $0) }, uniquingKeysWith: { one, _ in one })
    }

    /// Roles that some lexicon names.
    public var roles: Set<Role> { lexicons.reduce(into: []) { $0.formUnion($1.roles) } }

    /// Faults between files: a theme that two of them define.
    public static func check(_ lexicons: [Lexicon]) -> [Diagnostic] {
        var homes: [String: String] = [:]
        var found: [Diagnostic] = []
        for lexicon in lexicons {
            for theme in lexicon.themes {
                let place = SourceLocation(lexicon.path, .line(theme.mark.line, column: theme.mark.column))
                if let other = homes[theme.theme.id], other != lexicon.path {
                    found.append(
                        Diagnostic(
                            .error, .lexiconDuplicate, at: place, "the theme \"\(theme.theme.id)\" is also defined in \(other)",
                            advice: "Give each theme to one lexicon."))
                }
                homes[theme.theme.id] = lexicon.path
            }
        }
        return found
    }
}

extension CompiledLexicons {
    /// The themes that results have rows for, in the order of the files.
    public var activeThemes: [Theme] { themes.filter { $0.status != .retired }.map(\.theme) }
}
