import CorpusModel
import CorpusQuery

/// Decides which matches of a theme in a turn are hits: conditions, exclusions, then the threshold in a window, then overlap.
struct ThemeScoring {
    let rules: ThemeRules
    /// Words of the window.
    let window: Int
    let overlap: OverlapPolicy
    let context: RuleContext
    /// What the lexicons call the speaker's role; `nil` when nobody has said.
    let role: Role?
    /// The interviewer's turns are tagged whatever roles entries are for: they tell what was prompted.
    let isInterviewer: Bool
    /// Whether scores are told; else they are summed only where one match alone may stay below the threshold.
    let wantsScores: Bool

    /// A match that reached the threshold.
    struct Scored {
        let entry: Int
        let match: QueryMatch
        let score: Double
        /// What the sum is made of.
        let steps: [Step]
    }

    enum Step {
        case entry(Int, weight: Double, QueryMatch)
        /// `theme` is the one whose hit the words are, where the rule asks for one.
        case support(QueryUse.SupportPlace, adds: Double, QueryMatch, theme: Int?)
    }

    /// A match that a rule kept out.
    struct Excluded {
        let match: TurnMatches.EntryMatch
        let reason: ExcludedMatch.Reason
        var cause = ExcludedMatch.Cause.none
        var words: Range<Int>?
        var score: Double?
    }

    func hits(_ found: TurnMatches.Found) -> (hits: [Scored], excluded: [Excluded]) {
        var excluded: [Excluded] = []
        var left: [TurnMatches.EntryMatch] = []
        let support = SupportWords(found)
        for match in found.entries {
            if let out = wrongRole(match) ?? failedCondition(match, found) ?? exclusion(match, found) ?? unsupported(match, support) {
                excluded.append(out)
            } else {
                left.append(match)
            }
        }
        var scored: [Scored] = []
        for (match, best) in zip(left, best(left, support)) {
            if best.score + 1e-9 >= rules.threshold {
                scored.append(Scored(entry: match.entry, match: match.match, score: best.score, steps: best.steps))
            } else {
                excluded.append(Excluded(match: match, reason: .threshold, cause: .line(rules.mark.line), score: best.score))
            }
        }
        guard overlap == .theme || overlap == .lexicon else { return (scored, excluded) }
        let (kept, overlapped) = Self.withoutOverlap(scored)
        excluded += overlapped.map { dropped in
            Excluded(
                match: TurnMatches.EntryMatch(entry: dropped.match.entry, match: dropped.match.match), reason: .overlap,
                cause: .hit(theme: rules.theme.id, entry: rules.entries[dropped.by.entry].id), words: dropped.by.match.tokens,
                score: dropped.match.score)
        }
        return (kept, excluded)
    }

    private func best(_ matches: [TurnMatches.EntryMatch], _ support: SupportWords) -> [ScoreWindows.Sum] {
        let windows = ScoreWindows(rules: rules, window: window, context: context, role: role)
        if !wantsScores, matches.allSatisfy({ rules.entries[$0.entry].weight(for: role) >= rules.threshold }) { return windows.own(matches) }
        return windows.best(matches, support)
    }

    private func wrongRole(_ match: TurnMatches.EntryMatch) -> Excluded? {
        let entry = rules.entries[match.entry]
        // As with the roles of a theme: who has no known role passes.
        guard !entry.roles.isEmpty, let role, !isInterviewer, !entry.roles.contains(role) else { return nil }
        return Excluded(match: match, reason: .role, cause: .line(entry.mark.line))
    }

    private func failedCondition(_ match: TurnMatches.EntryMatch, _ found: TurnMatches.Found) -> Excluded? {
        let entry = rules.entries[match.entry]
        for (number, near) in entry.near.enumerated() where near.roles.hold(for: role) {
            func witness(_ group: QueryUse.NearPlace.Group) -> QueryMatch? {
                found.near[QueryUse.NearPlace(entry: match.entry, condition: number, group: group)]?.first {
                    context.isApart($0, from: match.match) && context.isWithin(near.reach, match.match, $0)
                        && context.isOn(near.side, $0, of: match.match)
                }
            }
            if !near.any.isEmpty && witness(.any) == nil || near.all.indices.contains(where: { witness(.all($0)) == nil }) {
                return Excluded(match: match, reason: .nearMissing, cause: .line(entry.mark.line))
            }
            if !near.none.isEmpty, let word = witness(.none) {
                return Excluded(match: match, reason: .nearForbidden, cause: .line(entry.mark.line), words: word.tokens)
            }
        }
        return nil
    }

    private func exclusion(_ match: TurnMatches.EntryMatch, _ found: TurnMatches.Found) -> Excluded? {
        guard !found.exclusions.isEmpty else { return nil }
        let id = rules.entries[match.entry].id
        for (index, matches) in found.exclusions.sorted(by: { $0.key < $1.key }) {
            let exclusion = rules.exclusions[index]
            guard exclusion.cancels.isEmpty || exclusion.cancels.contains(id), exclusion.roles.hold(for: role) else { continue }
            let striking = matches.first { other in
                exclusion.reach.map { context.isWithin($0, match.match, other) } ?? other.tokens.overlaps(match.match.tokens)
            }
            if let striking {
                return Excluded(match: match, reason: .exclusion, cause: .line(exclusion.mark.line), words: striking.tokens)
            }
        }
        return nil
    }

    /// An entry that had to leave out its word class counts in company only.
    private func unsupported(_ match: TurnMatches.EntryMatch, _ support: SupportWords) -> Excluded? {
        let entry = rules.entries[match.entry]
        guard entry.needsSupport else { return nil }
        let isSupported = support.all.contains { place, helper, _ in
            guard place.entry == nil || place.entry == match.entry else { return false }
            let condition = place.entry == nil ? rules.support[place.index] : entry.support[place.index]
            return condition.roles.hold(for: role) && context.isWithin(condition.reach, match.match, helper)
                && context.isApart(helper, from: match.match)
                && (condition.reach.leavesTurn || context.wordsBetween(match.match.tokens, helper.tokens) < window)
        }
        return isSupported ? nil : Excluded(match: match, reason: .unsupported, cause: .line(entry.mark.line))
    }

    /// Leftmost, then longest, then the order of the file (DESIGN §4.1); what is dropped with what it gave way to.
    static func withoutOverlap(_ scored: [Scored]) -> (kept: [Scored], dropped: [(match: Scored, by: Scored)]) {
        guard scored.count > 1 else { return (scored, []) }
        let order = scored.sorted {
            let (one, other) = ($0.match.tokens, $1.match.tokens)
            if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
            if one.upperBound != other.upperBound { return one.upperBound > other.upperBound }
            return $0.entry < $1.entry
        }
        var kept: [Scored] = []
        var dropped: [(match: Scored, by: Scored)] = []
        for match in order {
            if let last = kept.last, last.match.tokens.overlaps(match.match.tokens) { dropped.append((match, last)) } else { kept.append(match) }
        }
        return (kept, dropped)
    }
}
