import CorpusModel
import CorpusQuery

/// What the queries of the lexicons found in one turn (and, for conditions that reach so far, around it), sorted by use, before any rule has been applied.
struct TurnMatches {
    /// A match of an entry.
    struct EntryMatch {
        let entry: Int
        let match: QueryMatch
    }

    struct Found {
        var entries: [EntryMatch] = []
        var near: [QueryUse.NearPlace: [QueryMatch]] = [:]
        var support: [QueryUse.SupportPlace: [QueryMatch]] = [:]
        /// Hits of other themes that support asks for.
        var supportHits: [QueryUse.SupportPlace: [(theme: Int, match: QueryMatch)]] = [:]
        var exclusions: [Int: [QueryMatch]] = [:]
        /// Expressions whose negator negates nothing for the theme.
        var lookAlikes: [QueryMatch] = []
    }

    /// By theme; only themes that some entry matched.
    private(set) var themes: [(theme: Int, found: Found)] = []
    /// By lexicon, the expressions whose negator negates nothing.
    private(set) var lookAlikes: [Int: [QueryMatch]] = [:]

    init(_ search: LexiconSearch, turn: Int) {
        let lexicons = search.lexicons
        var found: [Int: Found] = [:]
        search.forEachEntryMatch(inTurn: turn) { use, match in
            if case .entry(let theme, let entry) = use { found[theme, default: Found()].entries.append(EntryMatch(entry: entry, match: match)) }
        }
        guard !found.isEmpty else { return }
        var lookAlikes: [Int: [QueryMatch]] = [:]
        func add(_ use: QueryUse, _ match: QueryMatch) {
            switch use {
            case .near(let theme, let place): found[theme]?.near[place, default: []].append(match)
            case .support(let theme, let place): found[theme]?.support[place, default: []].append(match)
            case .exclusion(let theme, let index): found[theme]?.exclusions[index, default: []].append(match)
            case .lookAlike(let lexicon): lookAlikes[lexicon, default: []].append(match)
            case .lookAlikeOfTheme(let theme): found[theme]?.lookAlikes.append(match)
            case .entry: break
            }
        }
        // Conditions and exclusions are asked only of entries that matched.
        let asked = found.keys.sorted()
        var here: [Int] = []
        var around: [(reach: Reach, queries: [Int])] = []
        for theme in asked {
            lexicons.witnesses[theme].forEachGroup(of: Set(found[theme]!.entries.map(\.entry))) { reach, queries in
                if let reach { around.append((reach, queries)) } else { here += queries }
            }
        }
        search.forEachMatch(inTurn: turn, of: here, add)
        for (reach, queries) in around { for other in search.turns(around: turn, reach) { search.forEachMatch(inTurn: other, of: queries, add) } }
        self.lookAlikes = lookAlikes
        themes = asked.map { theme in
            var found = found[theme]!
            found.entries = Self.longest(found.entries)
            return (theme, found)
        }
    }

    /// From one start an entry has its longest match; the same range counts once.
    private static func longest(_ matches: [EntryMatch]) -> [EntryMatch] {
        guard matches.count > 1 else { return matches }
        var best: [[Int]: EntryMatch] = [:]
        for match in matches {
            let key = [match.entry, match.match.tokens.lowerBound]
            if let other = best[key], other.match.tokens.upperBound >= match.match.tokens.upperBound { continue }
            best[key] = match
        }
        return best.values.sorted {
            ($0.match.tokens.lowerBound, $0.match.tokens.upperBound, $0.entry) < ($1.match.tokens.lowerBound, $1.match.tokens.upperBound, $1.entry)
        }
    }
}
