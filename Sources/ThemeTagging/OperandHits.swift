import CorpusQuery

/// Hits of themes that rules of other themes ask for (`#theme`), looked for in the turns that a rule reaches when it asks. For one segment and one worker.
///
/// A hit is a match of the theme that passed its own conditions, exclusions and threshold, in whosever mouth, with what denials make of it: blocked ones are none, flipped
/// ones are the other theme's. What is decided between themes (overlap, `unless`, `with`) comes later and does not count here.
///
/// Cost: the rules of a theme once for each turn that somebody asks about it; lexicons without such rules pay nothing.
final class OperandHits {
    private struct Key: Hashable {
        let theme: Int
        let turn: Int
    }

    private let lexicons: CompiledLexicons
    private let search: LexiconSearch
    private let tagging: (_ turn: Int, _ found: TurnMatches) -> TurnTagging
    private var matches: [Int: TurnMatches] = [:]
    private var known: [Key: [QueryMatch]] = [:]
    /// More turns than this are forgotten together: rules look at the turns near by.
    private static let remembered = 64
    /// Themes that are asked about in a turn, roughly.
    private static let themesOfTurn = 16
    /// Questions that are open.
    private var depth = 0

    /// `tagging` begins the tagging of a turn.
    init(_ lexicons: CompiledLexicons, _ search: LexiconSearch, tagging: @escaping (_ turn: Int, _ found: TurnMatches) -> TurnTagging) {
        self.lexicons = lexicons
        self.search = search
        self.tagging = tagging
    }

    /// What was found of a theme in a turn, with the hits of others that its rules ask for.
    func completed(_ found: TurnMatches.Found, of theme: Int, inTurn turn: Int) -> TurnMatches.Found {
        let operands = lexicons.operands[theme]
        guard !operands.isEmpty else { return found }
        // Not in the midst of a question, which leans on what was asked before it.
        if depth == 0, known.count > Self.remembered * Self.themesOfTurn { known.removeAll(keepingCapacity: true) }
        depth += 1
        defer { depth -= 1 }
        var found = found
        let entries = Set(found.entries.map(\.entry))
        for operand in operands where operand.entry.map(entries.contains) ?? true {
            for other in search.turns(around: turn, operand.reach) {
                for source in operand.themes { add(hits(of: source, inTurn: other), of: source, for: operand.use, to: &found) }
            }
        }
        return found
    }

    private func add(_ hits: [QueryMatch], of theme: Int, for use: QueryUse, to found: inout TurnMatches.Found) {
        guard !hits.isEmpty else { return }
        switch use {
        case .near(_, let place): found.near[place, default: []] += hits
        case .support(_, let place): found.supportHits[place, default: []] += hits.map { (theme, $0) }
        case .entry, .exclusion, .lookAlike, .lookAlikeOfTheme: preconditionFailure("only near and support ask for themes")
        }
    }

    private func hits(of theme: Int, inTurn turn: Int) -> [QueryMatch] {
        let key = Key(theme: theme, turn: turn)
        if let hits = known[key] { return hits }
        // Rounds are refused when lexicons are checked; whoever tags all the same gets no endless one.
        known[key] = []
        let matches = matches(inTurn: turn)
        let sources = Set(lexicons.order.sources(of: theme))
        let found = matches.themes.filter { sources.contains($0.theme) }
        guard !found.isEmpty else { return [] }
        var tagging = tagging(turn, matches)
        for (source, matched) in found {
            tagging.add(source, completed(matched, of: source, inTurn: turn), matches.lookAlikes[lexicons.homes[source]] ?? [])
        }
        let hits = tagging.witnesses(of: theme)
        known[key] = hits
        return hits
    }

    /// What was found in a turn, which is looked for once, whoever asks first: the tagging of the turn or a rule of one near by.
    func matches(inTurn turn: Int) -> TurnMatches {
        if let found = matches[turn] { return found }
        if matches.count >= Self.remembered { matches.removeAll(keepingCapacity: true) }
        let found = TurnMatches(search, turn: turn)
        matches[turn] = found
        return found
    }
}
