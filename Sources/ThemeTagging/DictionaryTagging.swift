import CorpusIndex
import CorpusModel
import CorpusQuery
import DanishText

/// Counts the hits of lexicons that are dictionaries (`CompiledLexicons.chains`): words in a row that count by themselves, as word lists of other programs have them. The hits are
/// those of `TurnTagging`; without conditions nothing need be collected for a turn, and a dictionary costs what its hits cost, not what its entries are.
struct DictionaryTagging {
    private let study: TaggedStudy
    private let run: ChainRun
    private let facts: [TurnFacts]
    /// By query, the theme and the entry.
    private let uses: [(theme: Int, entry: Int)]
    private var hits: [CountedHit] = []
    /// By theme, where its last hit ends: tokens run through the segment.
    private var ends: [Int]
    /// By theme, whether the question that is being answered holds it; and whether it holds any.
    private var asked: [Bool]
    private var isAsked = false
    /// The best match of the first theme at the token at hand; mostly it is the only one.
    private var pending: Match?
    /// Those of other themes.
    private var others: [Match] = []
    private var denials: SentenceDenials
    /// By theme, whether a hit that is denied does not count.
    private let blocks: [Bool]
    /// By role and theme, why a hit in somebody's mouth does not count; `nil` where it does.
    private var reasons: [Role: [Hit.Reason?]] = [:]
    /// The same of the role that was at hand last.
    private var reasonsNow: (role: Role?, ofThemes: [Hit.Reason?]) = (nil, [])
    /// The turn at hand, its tokens, the first of its hits, and whether it was asked who speaks.
    private var turn = (number: 0, tokens: 0..<0, firstHit: 0, isEntered: false)

    /// The longest match of a theme at a token, of those as long the first of the file.
    private struct Match {
        let theme: Int
        let entry: Int
        let query: Int
        let first: Int
        let last: Int

        /// Of one theme, at one token.
        func isBetter(than other: Match) -> Bool { (last, other.entry) > (other.last, entry) }
    }

    init(_ study: TaggedStudy, _ run: ChainRun, _ facts: [TurnFacts], _ spans: SegmentSpans) {
        self.study = study
        denials = SentenceDenials(spans)
        self.facts = facts
        self.run = run
        uses = study.lexicons.uses.map { use in
            guard case .entry(let theme, let entry) = use else { preconditionFailure("a dictionary has entries alone") }
            return (theme, entry)
        }
        blocks = study.lexicons.themes.map { if case .blocks = $0.negation { true } else { false } }
        ends = [Int](repeating: 0, count: study.lexicons.themes.count)
        asked = [Bool](repeating: false, count: study.lexicons.themes.count)
    }

    /// The hits of a transcript of the segment, by its own numbers, in text order.
    mutating func hits(of member: CorpusSegment.Member, roles: (_ turn: Int) -> Role) -> [CountedHit] {
        hits.removeAll(keepingCapacity: true)
        forget()
        guard !member.turns.isEmpty else { return [] }
        open(member.turns.lowerBound)
        run.forEachMatch(in: member.tokens) { query, first, last in
            if let pending, pending.first != first { settle(pending, member) }
            if first >= turn.tokens.upperBound { advance(to: first) }
            if !turn.isEntered { enter(roles(turn.number)) }
            note(query, first, last)
        }
        if let pending { settle(pending, member) }
        // As long as it is, and not as long as it grew.
        return hits.withUnsafeBufferPointer { Array($0) }
    }

    private mutating func open(_ number: Int) { turn = (number, study.tokens(ofTurn: number), hits.count, false) }

    /// Leaves turns behind, up to that of a token: a question that is one takes the place of the one before.
    private mutating func advance(to token: Int) {
        while token >= turn.tokens.upperBound {
            let facts = facts[turn.number]
            if facts.answer == nil, !facts.isBackchannel {
                forget()
                for hit in hits[turn.firstHit...] { asked[Int(hit.theme)] = true }
                isAsked = hits.count > turn.firstHit
            }
            open(turn.number + 1)
        }
    }

    /// Another question is asked.
    private mutating func forget() {
        guard isAsked else { return }
        for theme in asked.indices { asked[theme] = false }
        isAsked = false
    }

    /// Somebody of a role speaks.
    private mutating func enter(_ role: Role) {
        if reasonsNow.role != role { reasonsNow = (role, reasons(role)) }
        turn.isEntered = true
    }

    private mutating func reasons(_ role: Role) -> [Hit.Reason?] {
        if let known = reasons[role] { return known }
        let counts = study.roles.counts(role)
        let found = study.lexicons.themes.map { rules -> Hit.Reason? in
            guard counts else { return role == .interviewer ? .interviewer : .role }
            return study.roles.allows(rules.theme, for: role) ? nil : .role
        }
        reasons[role] = found
        return found
    }

    private mutating func note(_ query: Int, _ first: Int, _ last: Int) {
        let use = uses[query]
        let match = Match(theme: use.theme, entry: use.entry, query: query, first: first, last: last)
        guard let best = pending else { return pending = match }
        if best.theme == match.theme {
            if match.isBetter(than: best) { pending = match }
            return
        }
        if let known = others.firstIndex(where: { $0.theme == match.theme }) {
            if match.isBetter(than: others[known]) { others[known] = match }
        } else {
            others.append(match)
        }
    }

    /// Makes hits of the matches of one token.
    private mutating func settle(_ match: Match, _ member: CorpusSegment.Member) {
        pending = nil
        if others.isEmpty { return add(match, member) }
        for match in ([match] + others).sorted(by: { ($0.last, $0.theme) < ($1.last, $1.theme) }) { add(match, member) }
        others.removeAll(keepingCapacity: true)
    }

    /// Makes a hit of a match where none of the theme reaches it (DESIGN §4.1: leftmost, then longest).
    private mutating func add(_ match: Match, _ member: CorpusSegment.Member) {
        guard ends[match.theme] <= match.first else { return }
        ends[match.theme] = match.last + 1
        let isNegated = isDenied(match)
        var reason = reasonsNow.ofThemes[match.theme]
        if reason == nil, isNegated, blocks[match.theme] { reason = .negated }
        let start = member.tokens.lowerBound
        hits.append(
            CountedHit(
                turn: turn.number - member.turns.lowerBound, theme: match.theme, tokens: match.first - start..<match.last + 1 - start,
                reason: reason, negated: isNegated, prompted: facts[turn.number].answer != nil && asked[match.theme]))
    }

    /// Whether one of a match's words stands in the scope of a negation whose cue the match does not name.
    private mutating func isDenied(_ match: Match) -> Bool {
        if !denials.mayHold(match.first) { return false }
        if !denials.holds(match.first) {
            denials.enter(study.columns.sentences(of: match.first..<match.first + 1, inTurn: turn.tokens), ofTurn: turn.number)
        }
        let spans = denials.near(match.first..<match.last + 1)
        if spans.isEmpty { return false }
        if match.first == match.last { return spans.contains { $0.denies(match.first) && !$0.cue.contains(match.first) } }
        let matched = run.tokens(of: match.query, at: match.first, before: turn.tokens.upperBound)
        return spans.contains { span in matched.contains(where: span.denies) && !matched.contains { span.cue.contains($0) } }
    }
}

extension AnnotationSpan {
    /// Whether its scope holds a token. Cost: a look at each range, of which there are few.
    fileprivate func denies(_ token: Int) -> Bool { scope.contains { $0.contains(token) } }
}
