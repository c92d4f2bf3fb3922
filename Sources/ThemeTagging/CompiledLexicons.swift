import CorpusModel
import CorpusQuery

/// All lexicons of a run as one set of compiled queries, each with its use. One pass over the tokens serves every theme.
public final class CompiledLexicons: Sendable {
    public let themes: [ThemeRules]
    public let lexicons: [Lexicon]
    let queries: CompiledQueries
    /// The ids of the themes.
    let themeNames: [String]
    /// What each query is for.
    let uses: [QueryUse]
    /// The queries of entries; the others are asked only where an entry of their theme matches.
    let asked: AskedQueries
    /// By theme, what tells of its entries' conditions, its support and its exclusions.
    let witnesses: [ThemeWitnesses]
    /// By theme, the themes that its rules ask for.
    let operands: [[ThemeOperand]]
    let order: OperandOrder
    /// By theme, those that it gives way to, of whatever lexicon.
    let rivals: [[ResolvedRival]]
    /// By theme and entry, the same of the entry.
    let entryRivals: [[[ResolvedRival]]]
    /// By theme, the place of its lexicon among `lexicons`.
    let homes: [Int]
    /// The sets of words that deny: the language's, and those of lexicons and themes that have others.
    let negators: [NegatorRules]
    /// By theme, its place among `negators`.
    let negatorsOfTheme: [Int]
    /// By id, former ones too.
    let indices: [String: Int]
    /// Where every entry is words in a row that count by themselves: the lexicons are dictionaries, and their hits need no rules.
    let chains: QueryChains?
    /// Former ids of themes, of all lexicons.
    public let aliases: ThemeAliases

    public init(_ lexicons: [Lexicon], compiler: QueryCompiler) {
        self.lexicons = lexicons
        themes = lexicons.flatMap(\.themes)
        themeNames = themes.map(\.theme.id)
        let homes = lexicons.enumerated().flatMap { number, lexicon in lexicon.themes.map { _ in number } }
        self.homes = homes
        let order = OperandOrder(themes)
        self.order = order
        var draft = CompiledLexiconsDraft(compiler, themes: themes, order)
        for (index, theme) in themes.enumerated() where theme.status != .retired { draft.add(theme, index) }
        for (index, lexicon) in lexicons.enumerated() {
            draft.addLookAlikes(lexicon.notNegating, lexicon: index, themes: homes.indices.filter { homes[$0] == index })
        }
        uses = draft.uses
        witnesses = draft.witnesses
        operands = draft.operands
        queries = draft.compiler.finish()
        asked = AskedQueries(draft.uses.enumerated().filter { $0.element.isOfEntry }.map(\.offset), of: queries)
        let own = zip(themes, homes).map { theme, home in theme.negators.over(lexicons[home].negators) }
        let distinct = own.reduce(into: [NegatorRules.none]) { if !$0.contains($1) { $0.append($1) } }
        negators = distinct
        negatorsOfTheme = own.map { distinct.firstIndex(of: $0) ?? 0 }
        let isDictionary =
            distinct.count == 1 && lexicons.allSatisfy { $0.overlap == .theme } && themes.allSatisfy(\.isOfDictionary)
            && uses.allSatisfy { if case .entry = $0 { true } else { false } }
        chains = isDictionary ? QueryChains(queries) : nil
        let former = themes.flatMap { theme in theme.aliases.map { ($0.id, theme.theme.id) } }
        aliases = ThemeAliases(Dictionary(former, uniquingKeysWith: { one, _ in one }))
        let ids = Dictionary(themes.enumerated().map { ($1.theme.id, $0) }, uniquingKeysWith: { one, _ in one })
        let indices = ids.merging(former.compactMap { alias, id in ids[id].map { (alias, $0) } }) { one, _ in one }
        self.indices = indices
        rivals = themes.map { theme in theme.rivals.map { ResolvedRival($0, order) } }
        entryRivals = themes.map { theme in theme.entries.map { entry in entry.rivals.map { ResolvedRival($0, order) } } }
    }

    /// Words of the window in which a theme's scores are summed.
    func window(ofTheme theme: Int) -> Int { lexicons[homes[theme]].turnWindow }

    /// Roles that some lexicon names.
    public var roles: Set<Role> { lexicons.reduce(into: []) { $0.formUnion($1.roles) } }
}

extension CompiledLexicons {
    /// The themes that results have rows for, in the order of the files.
    public var activeThemes: [Theme] { themes.filter { $0.status != .retired }.map(\.theme) }
    /// The ids of those, and of their parents: what a code may be.
    public var knownIDs: Set<String> { Set(activeThemes.flatMap { [$0.id] + [$0.parent].compactMap { $0 } }) }
}

extension ThemeRules {
    /// Whether each of its matches is a hit, whatever stands beside it.
    fileprivate var isOfDictionary: Bool {
        if case .flips = negation { return false }
        return notNegating.isEmpty && support.isEmpty && exclusions.isEmpty && implications.isEmpty && rivals.isEmpty
            && entries.allSatisfy { entry in
                entry.roles.isEmpty && entry.near.isEmpty && entry.support.isEmpty && !entry.needsSupport && entry.implications.isEmpty
                    && entry.rivals.isEmpty
                    && ([entry.weight] + entry.roleWeights.values).allSatisfy { $0 >= threshold }
            }
    }
}
