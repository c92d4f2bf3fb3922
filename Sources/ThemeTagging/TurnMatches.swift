import CorpusModel
import CorpusQuery

/// What the queries of the lexicons found in one turn, sorted by use, before any rule has been applied.
struct TurnMatches {
    /// A match of an entry.
    struct EntryMatch {
        let entry: Int
        let match: QueryMatch
    }

    struct Found {
        var entries: [EntryMatch] = []
        var near: [Int: [CompiledLexicons.NearGroup: [QueryMatch]]] = [:]
        var support: [QueryMatch] = []
        var exclusions: [Int: [QueryMatch]] = [:]
    }

    /// By theme; only themes that some entry matched.
    private(set) var themes: [(theme: Int, found: Found)] = []

    init(_ run: QueryRun, _ lexicons: CompiledLexicons, turn: Int) {
        var found: [Int: Found] = [:]
        func add(_ query: Int, _ match: QueryMatch) {
            switch lexicons.uses[query] {
            case .entry(let theme, let entry): found[theme, default: Found()].entries.append(EntryMatch(entry: entry, match: match))
            case .near(let theme, let entry, let group): found[theme, default: Found()].near[entry, default: [:]][group, default: []].append(match)
            case .support(let theme): found[theme, default: Found()].support.append(match)
            case .exclusion(let theme, let index): found[theme, default: Found()].exclusions[index, default: []].append(match)
            }
        }
        // Conditions and exclusions are asked only of themes that some entry matched: they are thousands, and of words that are common.
        run.forEachMatch(inTurn: turn, add)
        run.forEachMatch(inTurn: turn, of: found.keys.flatMap { lexicons.witnesses[$0] }.sorted(), add)
        themes = found.sorted { $0.key < $1.key }.map { theme, found in
            var found = found
            found.entries = Self.longest(found.entries)
            return (theme, found)
        }
    }

    /// From one start an entry has its longest match; the same range counts once.
    private static func longest(_ matches: [EntryMatch]) -> [EntryMatch] {
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
