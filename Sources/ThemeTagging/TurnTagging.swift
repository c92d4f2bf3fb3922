import CorpusModel
import CorpusQuery
import DanishText

/// The hits of one turn, from the matches of each theme to what counts.
struct TurnTagging {
    private let segment: CorpusSegment
    private let turn: Int
    private let lexicons: CompiledLexicons
    private let roles: RoleRules
    private let role: Role
    private let context: RuleContext
    private let negations: [NegationSpan]
    /// By the theme they are counted under.
    private var found: [Int: [Draft]] = [:]
    private(set) var excluded: [ExcludedMatch] = []

    /// A hit whose theme and cue are decided.
    private struct Draft {
        let theme: Int
        let scored: ThemeScoring.Scored
        let home: Int
        let cue: NegationSpan?

        var isFlipped: Bool { theme != home }
    }

    init(
        _ segment: CorpusSegment, _ turn: Int, _ columns: TokenColumns, _ lexicons: CompiledLexicons, _ roles: RoleRules, _ negation: NegationFinder
    ) {
        self.segment = segment
        self.turn = turn
        self.lexicons = lexicons
        self.roles = roles
        let member = segment.member(ofTurn: turn)
        role = member.transcript.speaker(of: member.transcript.turns[turn - member.turns.lowerBound])?.role ?? .unknown
        context = RuleContext(columns: columns, turn: segment.tokens(ofTurn: turn))
        negations = negation.spans(in: segment, turn: turn)
    }

    mutating func add(_ theme: Int, _ matches: TurnMatches.Found) {
        let rules = lexicons.themes[theme]
        let scoring = ThemeScoring(rules: rules, window: lexicons.windows[theme], context: context, role: roles.lexiconRole(of: role))
        let (hits, out) = scoring.hits(matches)
        for (match, reason) in out {
            excluded.append(
                ExcludedMatch(turn: turn, theme: rules.theme.id, entry: rules.entries[match.entry].id, tokens: match.match.tokens, reason: reason))
        }
        for scored in hits {
            let cue = negations.first { Self.negates($0, scored.match) }
            var target = theme
            if cue != nil, case .flips(let id) = rules.negation { target = lexicons.indices[id] ?? theme }
            found[target, default: []].append(Draft(theme: target, scored: scored, home: theme, cue: cue))
        }
    }

    /// A cue negates a match when a matched word stands in its scope; not when the entry itself names the cue (DESIGN §4.1).
    private static func negates(_ span: NegationSpan, _ match: QueryMatch) -> Bool {
        !span.cue.contains { match.matched.contains($0) } && match.matched.contains { token in span.scope.contains { $0.contains(token) } }
    }

    /// The hits in text order.
    mutating func finish() -> [Hit] {
        var hits: [Hit] = []
        for theme in found.keys.sorted() {
            var kept: [Draft] = []
            for draft in found[theme]!.sorted(by: Self.order) {
                if let last = kept.last, last.scored.match.tokens.overlaps(draft.scored.match.tokens) {
                    excluded.append(
                        ExcludedMatch(
                            turn: turn, theme: lexicons.themes[theme].theme.id, entry: lexicons.themes[draft.home].entries[draft.scored.entry].id,
                            tokens: draft.scored.match.tokens, reason: "it overlaps a hit of the theme that it was flipped to"))
                } else {
                    kept.append(draft)
                }
            }
            hits += kept.map(hit)
        }
        return hits.sorted { ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound) }
    }

    /// Leftmost, longest, the theme's own before what was flipped to it, then the order of the files.
    private static func order(_ one: Draft, _ other: Draft) -> Bool {
        let (a, b) = (one.scored.match.tokens, other.scored.match.tokens)
        if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
        if a.upperBound != b.upperBound { return a.upperBound > b.upperBound }
        if one.isFlipped != other.isFlipped { return !one.isFlipped }
        return (one.home, one.scored.entry) < (other.home, other.scored.entry)
    }

    private func hit(_ draft: Draft) -> Hit {
        let home = lexicons.themes[draft.home]
        let theme = lexicons.themes[draft.theme]
        let tokens = draft.scored.match.tokens
        var trace = draft.scored.trace
        let cue = draft.cue.map(text)
        if let cue { trace.append("negated by \"\(cue)\"") }
        if draft.isFlipped { trace.append("flipped from \(home.theme.id)") }
        return Hit(
            turn: turn, theme: theme.theme.id, entry: home.entries[draft.scored.entry].id, tokens: tokens,
            characters: TextRange(Int(segment.starts[tokens.lowerBound]), Int(segment.ends[tokens.upperBound - 1])),
            reason: reason(draft, theme), negationCue: cue, flippedFrom: draft.isFlipped ? home.theme.id : nil, score: draft.scored.score,
            trace: trace)
    }

    private func reason(_ draft: Draft, _ theme: ThemeRules) -> Hit.Reason? {
        if role == .interviewer, !roles.counts(role) { return .interviewer }
        if !roles.counts(role) || !roles.allows(theme.theme, for: role) { return .role }
        if draft.cue != nil, !draft.isFlipped, case .blocks = theme.negation { return .negated }
        return nil
    }

    private func text(_ span: NegationSpan) -> String {
        let text = segment.member(ofTurn: turn).transcript.text
        return text[TextRange(Int(segment.starts[span.cue.lowerBound]), Int(segment.ends[span.cue.upperBound - 1]))]
    }
}
