import CorpusModel
import CorpusQuery

/// Decides which matches of a theme in a turn are hits: conditions, exclusions, then the threshold in a window, then overlap.
struct ThemeScoring {
    let rules: ThemeRules
    /// Words of the window.
    let window: Int
    let context: RuleContext
    /// What the lexicons call the speaker's role; `nil` when nobody has said.
    let role: Role?

    /// A match that reached the threshold.
    struct Scored {
        let entry: Int
        let match: QueryMatch
        let score: Double
        let trace: [String]
    }

    private typealias EntryMatch = TurnMatches.EntryMatch

    func hits(_ found: TurnMatches.Found) -> (hits: [Scored], excluded: [(match: TurnMatches.EntryMatch, reason: String)]) {
        var excluded: [(match: TurnMatches.EntryMatch, reason: String)] = []
        var left: [EntryMatch] = []
        for match in found.entries {
            if let reason = failedCondition(match, found) ?? exclusion(match, found) {
                excluded.append((match, reason))
            } else {
                left.append(match)
            }
        }
        var scored: [Scored] = []
        for (match, best) in zip(left, bestWindows(left, found.support)) {
            if best.score + 1e-9 >= rules.threshold {
                scored.append(Scored(entry: match.entry, match: match.match, score: best.score, trace: best.trace))
            } else {
                excluded.append((match, "score \(fixed(best.score, 2)) is below the threshold \(fixed(rules.threshold, 2))"))
            }
        }
        let (kept, overlapped) = Self.withoutOverlap(scored)
        excluded += overlapped.map { (EntryMatch(entry: $0.entry, match: $0.match), "it overlaps an earlier or longer match of the theme") }
        return (kept, excluded)
    }

    private func failedCondition(_ match: TurnMatches.EntryMatch, _ found: TurnMatches.Found) -> String? {
        guard let near = rules.entries[match.entry].near else { return nil }
        let witnesses = found.near[match.entry] ?? [:]
        func holds(_ group: CompiledLexicons.NearGroup) -> Bool {
            (witnesses[group] ?? []).contains { context.isApart($0, from: match.match) && context.isWithin(near.reach, match.match, $0) }
        }
        if !near.any.isEmpty && !holds(.any) { return "none of its near words is within reach" }
        if let missing = near.all.indices.first(where: { !holds(.all($0)) }) { return "near word \(missing + 1) of all is not within reach" }
        if !near.none.isEmpty && holds(.none) { return "a word that must not be near is within reach" }
        return nil
    }

    private func exclusion(_ match: TurnMatches.EntryMatch, _ found: TurnMatches.Found) -> String? {
        let id = rules.entries[match.entry].id
        for (index, matches) in found.exclusions.sorted(by: { $0.key < $1.key }) {
            let exclusion = rules.exclusions[index]
            guard exclusion.cancels.isEmpty || exclusion.cancels.contains(id) else { continue }
            guard exclusion.roles.isEmpty || role.map(exclusion.roles.contains) ?? false else { continue }
            let strikes = matches.contains { other in
                exclusion.reach.map { context.isWithin($0, match.match, other) } ?? other.tokens.overlaps(match.match.tokens)
            }
            if strikes { return "cancelled by the exclusion in line \(exclusion.mark.line)" }
        }
        return nil
    }

    /// The best window of each match: at most `window` words of the turn, weights of different entries and support summed once each.
    /// Matches that share words do not add up.
    private func bestWindows(_ matches: [TurnMatches.EntryMatch], _ support: [QueryMatch]) -> [(score: Double, trace: [String])] {
        // A match has its own weight also where it is longer than the window.
        var best = matches.map { score([$0], []) }
        let starts = Set(matches.map(\.match.tokens.lowerBound) + support.map(\.tokens.lowerBound)).sorted()
        var firstMatch = 0
        var firstSupport = 0
        for start in starts {
            let end = windowEnd(from: start)
            // Both lists are in text order, so what begins before this window begins before the next as well.
            while firstMatch < matches.count, matches[firstMatch].match.tokens.lowerBound < start { firstMatch += 1 }
            while firstSupport < support.count, support[firstSupport].tokens.lowerBound < start { firstSupport += 1 }
            let near = matches.indices[firstMatch...].prefix { matches[$0].match.tokens.lowerBound < end }
            let inside = near.filter { matches[$0].match.tokens.upperBound <= end }
            guard !inside.isEmpty else { continue }
            let helpers = support[firstSupport...].prefix { $0.tokens.lowerBound < end }.filter { $0.tokens.upperBound <= end }
            let sum = score(inside.map { matches[$0] }, helpers)
            for index in inside where sum.score > best[index].score { best[index] = sum }
        }
        return best
    }

    /// After the last token that a window from `start` holds.
    private func windowEnd(from start: Int) -> Int {
        var words = 0
        var at = start
        while at < context.turn.upperBound {
            if context.columns.isWord(at) { words += 1 }
            if words > window { break }
            at += 1
        }
        return at
    }

    private func score(_ matches: [TurnMatches.EntryMatch], _ support: [QueryMatch]) -> (score: Double, trace: [String]) {
        var sum = 0.0
        var trace: [String] = []
        var used: Set<Int> = []
        var chosen: [QueryMatch] = []
        // Heaviest first, so that of matches on the same words the heaviest counts.
        let order = matches.sorted {
            let weights = (rules.entries[$0.entry].weight, rules.entries[$1.entry].weight)
            if weights.0 != weights.1 { return weights.0 > weights.1 }
            return ($0.match.tokens.lowerBound, $0.entry) < ($1.match.tokens.lowerBound, $1.entry)
        }
        for match in order where !used.contains(match.entry) && !chosen.contains(where: { $0.tokens.overlaps(match.match.tokens) }) {
            used.insert(match.entry)
            chosen.append(match.match)
            sum += rules.entries[match.entry].weight
            trace.append("\(rules.entries[match.entry].id) \(fixed(rules.entries[match.entry].weight, 2))")
        }
        if let condition = rules.support,
            support.contains(where: { helper in
                chosen.contains { context.isWithin(condition.reach, $0, helper) } && chosen.allSatisfy { context.isApart(helper, from: $0) }
            })
        {
            sum += condition.adds
            trace.append("support \(fixed(condition.adds, 2))")
        }
        return (sum, trace)
    }

    /// Leftmost, then longest, then the order of the file (DESIGN §4.1).
    static func withoutOverlap(_ scored: [Scored]) -> (kept: [Scored], dropped: [Scored]) {
        let order = scored.sorted {
            let (one, other) = ($0.match.tokens, $1.match.tokens)
            if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
            if one.upperBound != other.upperBound { return one.upperBound > other.upperBound }
            return $0.entry < $1.entry
        }
        var kept: [Scored] = []
        var dropped: [Scored] = []
        for match in order {
            if let last = kept.last, last.match.tokens.overlaps(match.match.tokens) { dropped.append(match) } else { kept.append(match) }
        }
        return (kept, dropped)
    }
}
