import CorpusModel
import CorpusQuery
import DanishText

/// The hits of one turn, from the matches of each theme to what counts.
struct TurnTagging {
    private let study: TaggedStudy
    private let turn: Int
    private let role: Role
    private let context: RuleContext
    /// By set of words that deny, those of the language first.
    private let spans: [TurnSpans]
    /// By the theme they are counted under.
    private var found: [Int: [HitDraft]] = [:]
    private(set) var excluded: [ExcludedMatch] = []

    private var lexicons: CompiledLexicons { study.lexicons }
    private var segment: CorpusSegment { study.segment }
    private var roles: RoleRules { study.roles }
    private var detail: ThemeTagger.Detail { study.detail }

    init(_ study: TaggedStudy, _ turn: Int, role: Role, _ spans: [[AnnotationSpan]]) {
        self.study = study
        self.turn = turn
        self.role = role
        let tokens = study.tokens(ofTurn: turn)
        context = RuleContext(columns: study.columns, turn: tokens)
        self.spans = spans.map { TurnSpans($0, tokens: tokens) }
    }

    /// - Parameter lookAlikes: expressions of the theme's lexicon whose negator negates nothing.
    mutating func add(_ theme: Int, _ matches: TurnMatches.Found, _ lookAlikes: [QueryMatch]) {
        let rules = lexicons.themes[theme]
        let scoring = ThemeScoring(
            rules: rules, window: lexicons.window(ofTheme: theme), overlap: lexicons.lexicons[lexicons.homes[theme]].overlap, context: context,
            role: lexiconRole, isInterviewer: role == .interviewer, wantsScores: detail != .counts)
        let (hits, out) = scoring.hits(matches)
        for match in out {
            excluded.append(
                ExcludedMatch(
                    turn: turn, theme: rules.theme.id, entry: rules.entries[match.match.entry].id, tokens: match.match.match.tokens,
                    reason: match.reason, cause: match.cause, words: match.words, score: match.score))
        }
        let lookAlikes = matches.lookAlikes.isEmpty ? lookAlikes : lookAlikes + matches.lookAlikes
        for scored in hits {
            let cue = spans(of: theme).first(.negation, over: scored.match, lookAlikes: lookAlikes)
            var target = theme
            if cue != nil, case .flips(let id) = rules.negation { target = lexicons.indices[id] ?? theme }
            found[target, default: []].append(HitDraft(theme: target, scored: scored, home: theme, cue: cue))
        }
    }

    /// The hits of a theme that other themes' rules may ask for: those that no denial blocks, before anything is decided between themes.
    func witnesses(of theme: Int) -> [QueryMatch] {
        var blocks = false
        if case .blocks = lexicons.themes[theme].negation { blocks = true }
        return (found[theme] ?? []).filter { $0.cue == nil || $0.isFlipped || !blocks }.map(\.scored.match)
    }

    /// The spans that a theme's hits are held against.
    private func spans(of theme: Int) -> TurnSpans { spans[lexicons.negatorsOfTheme[theme]] }

    private var lexiconRole: Role? { roles.lexiconRole(of: role) }

    /// The hits in text order.
    mutating func finish() -> [Hit] {
        var kept: [HitDraft] = []
        for theme in found.keys.sorted() { kept += HitOverlap.withinTheme(found[theme]!, lexicons) { exclude($0, .flip, by: $1) } }
        kept = HitOverlap.acrossThemes(kept, lexicons) { exclude($0, $1, by: $2) }
        kept = withoutYielding(kept)
        kept += implied(by: kept)
        return kept.map(hit).sorted { ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound) }
    }

    private mutating func exclude(_ draft: HitDraft, _ reason: ExcludedMatch.Reason, by other: HitDraft, inSentence: Bool = false) {
        let (theme, entry) = (lexicons.themes[other.theme].theme.id, other.entry(lexicons).id)
        excluded.append(
            ExcludedMatch(
                turn: turn, theme: lexicons.themes[draft.theme].theme.id, entry: draft.entry(lexicons).id, tokens: draft.tokens, reason: reason,
                cause: inSentence ? .hitInSentence(theme: theme, entry: entry) : .hit(theme: theme, entry: entry), words: other.tokens,
                score: draft.scored.score))
    }

    /// Without the hits that give way to those of other themes in the turn or the sentence; what gives way itself is still given way to.
    private mutating func withoutYielding(_ drafts: [HitDraft]) -> [HitDraft] {
        drafts.filter { draft in
            let ofEntry = draft.isFlipped ? [] : lexicons.entryRivals[draft.home][draft.scored.entry]
            for rival in lexicons.rivals[draft.theme] + ofEntry where rival.roles.hold(for: lexiconRole) {
                guard
                    let hit = drafts.first(where: {
                        $0.theme != draft.theme && rival.themes.contains($0.theme)
                            && (rival.scope == .turn || context.shareSentence($0.tokens, draft.tokens))
                    })
                else { continue }
                exclude(draft, .unless, by: hit, inSentence: rival.scope == .sentence)
                return false
            }
            return true
        }
    }

    /// The hits that others imply, where the implied theme has none on these words. What is implied may imply further.
    private func implied(by drafts: [HitDraft]) -> [HitDraft] {
        var all = drafts
        var next = 0
        while next < all.count {
            let draft = all[next]
            next += 1
            let entry = draft.impliedBy == nil && !draft.isFlipped ? draft.entry(lexicons).implications : []
            for implication in lexicons.themes[draft.theme].implications + entry where implication.roles.hold(for: lexiconRole) {
                guard let theme = lexicons.indices[implication.theme], lexicons.themes[theme].status != .retired else { continue }
                guard !all.contains(where: { $0.theme == theme && $0.tokens.overlaps(draft.tokens) }) else { continue }
                var other = HitDraft(theme: theme, scored: draft.scored, home: draft.home, cue: draft.cue)
                other.impliedBy = draft.theme
                other.implierReason = reason(draft)
                all.append(other)
            }
        }
        return Array(all[drafts.count...])
    }

    /// Made where words are told: few hits have a cue.
    private func words(_ theme: Int) -> HitWords {
        HitWords(segment, turn, context.columns, spans(of: theme), language: spans[0], quotes: detail != .counts)
    }

    private func hit(_ draft: HitDraft) -> Hit {
        let home = lexicons.themes[draft.home]
        let hedge = spans[0].first(.hedging, over: draft.scored.match)
        let report = spans[0].first(.reported, over: draft.scored.match)
        return Hit(
            turn: turn, theme: lexicons.themes[draft.theme].theme.id, entry: draft.entry(lexicons).id, tokens: draft.tokens,
            characters: segment.range(ofTokens: draft.tokens),
            reason: reason(draft), negationCue: draft.cue.map { words(draft.home).cue($0) }, hedgingCue: hedge.map { words(draft.home).cue($0) },
            reportingCue: report.map { words(draft.home).cue($0) },
            flippedFrom: draft.isFlipped ? home.theme.id : nil, impliedBy: draft.impliedBy.map { lexicons.themes[$0].theme.id },
            score: draft.scored.score, support: draft.scored.support,
            trace: detail == .explained ? words(draft.home).trace(draft, lexicons, [draft.cue, hedge, report].compactMap { $0 }) : [])
    }

    private func reason(_ draft: HitDraft) -> Hit.Reason? {
        if let reason = draft.implierReason { return reason }
        let theme = lexicons.themes[draft.theme]
        if role == .interviewer, !roles.counts(role) { return .interviewer }
        if !roles.counts(role) || !roles.allows(theme.theme, for: role) { return .role }
        if draft.cue != nil, !draft.isFlipped, case .blocks = theme.negation { return .negated }
        return nil
    }
}
