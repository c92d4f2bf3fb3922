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
    private let spans: TurnSpans
    /// By the theme they are counted under.
    private var found: [Int: [Draft]] = [:]
    private(set) var excluded: [ExcludedMatch] = []

    /// A hit whose theme and cue are decided.
    private struct Draft {
        let theme: Int
        let scored: ThemeScoring.Scored
        let home: Int
        let cue: AnnotationSpan?

        var isFlipped: Bool { theme != home }
    }

    init(
        _ segment: CorpusSegment, _ turn: Int, _ columns: TokenColumns, _ lexicons: CompiledLexicons, _ roles: RoleRules, _ spans: SegmentSpans
    ) {
        self.segment = segment
        self.turn = turn
        self.lexicons = lexicons
        self.roles = roles
        let member = segment.member(ofTurn: turn)
        role = member.transcript.speaker(of: member.transcript.turns[turn - member.turns.lowerBound])?.role ?? .unknown
        context = RuleContext(columns: columns, turn: segment.tokens(ofTurn: turn))
        self.spans = TurnSpans(spans.spans(ofTurn: turn), tokens: segment.tokens(ofTurn: turn))
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
            let cue = spans.first(.negation, over: scored.match)
            var target = theme
            if cue != nil, case .flips(let id) = rules.negation { target = lexicons.indices[id] ?? theme }
            found[target, default: []].append(Draft(theme: target, scored: scored, home: theme, cue: cue))
        }
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
        let hedge = spans.first(.hedging, over: draft.scored.match)
        let report = spans.first(.reported, over: draft.scored.match)
        var trace = draft.scored.trace + [draft.cue, hedge, report].compactMap { $0.map(told) } + exceptions(near: tokens)
        if draft.isFlipped { trace.append("flipped from \(home.theme.id)") }
        return Hit(
            turn: turn, theme: theme.theme.id, entry: home.entries[draft.scored.entry].id, tokens: tokens,
            characters: TextRange(Int(segment.starts[tokens.lowerBound]), Int(segment.ends[tokens.upperBound - 1])),
            reason: reason(draft, theme), negationCue: draft.cue.map(cue), hedgingCue: hedge.map(cue), reportingCue: report.map(cue),
            flippedFrom: draft.isFlipped ? home.theme.id : nil, score: draft.scored.score, trace: trace)
    }

    private func reason(_ draft: Draft, _ theme: ThemeRules) -> Hit.Reason? {
        if role == .interviewer, !roles.counts(role) { return .interviewer }
        if !roles.counts(role) || !roles.allows(theme.theme, for: role) { return .role }
        if draft.cue != nil, !draft.isFlipped, case .blocks = theme.negation { return .negated }
        return nil
    }

    private func cue(_ span: AnnotationSpan) -> String { segment.quotation(span.cue, inTurn: turn) }

    /// `negated by "ikke" (clause: vi har | magt)`.
    private func told(_ span: AnnotationSpan) -> String {
        let verb =
            switch span.kind {
            case .negation: "negated"
            case .hedging: "hedged"
            case .reported: "reported"
            }
        let scope = span.scope.map { segment.quotation($0, inTurn: turn) }.joined(separator: " | ")
        return "\(verb) by \"\(cue(span))\" (\(span.reach?.rawValue ?? ""): \(scope))"
    }

    /// `"ikke kun" is no negation (focus)`, for look-alikes in the same sentence.
    private func exceptions(near tokens: Range<Int>) -> [String] {
        let sentence = context.columns.sentence(tokens.lowerBound)
        return spans.exceptions(near: tokens).filter { context.columns.sentence($0.cue.lowerBound) == sentence }.map { span in
            let noun =
                switch span.kind {
                case .negation: "negation"
                case .hedging: "hedge"
                case .reported: "report"
                }
            return "\"\(cue(span))\" is no \(noun) (\(span.exception?.rawValue ?? ""))"
        }
    }
}
