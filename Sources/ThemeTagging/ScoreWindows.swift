import CorpusModel
import CorpusQuery

/// The words that may support hits of a theme in a turn: those of the turn in text order, and those of turns around it.
struct SupportWords {
    /// Found in the turn or around it, whatever the reach of their rule.
    let all: [Helper]

    /// Words of a rule, or a hit of a theme that it asks for.
    typealias Helper = (place: QueryUse.SupportPlace, match: QueryMatch, theme: Int?)

    init(_ found: TurnMatches.Found) {
        let words = found.support.flatMap { place, matches in matches.map { (place, $0, nil) as Helper } }
        let hits = found.supportHits.flatMap { place, hits in hits.map { (place, $0.match, $0.theme) as Helper } }
        all = (words + hits).sorted { one, other in
            let (a, b) = (one.match.tokens, other.match.tokens)
            if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
            if a.upperBound != b.upperBound { return a.upperBound < b.upperBound }
            return (one.place.entry ?? -1, one.place.index, one.theme ?? -1) < (other.place.entry ?? -1, other.place.index, other.theme ?? -1)
        }
    }
}

/// Sums weights and support in windows of a turn, and gives each match the best window that it stands in (DESIGN §4.1).
struct ScoreWindows {
    let rules: ThemeRules
    /// Words of a window.
    let window: Int
    let context: RuleContext
    let role: Role?

    typealias Sum = (score: Double, steps: [ThemeScoring.Step])
    private typealias Helper = SupportWords.Helper

    /// The best window of each match: at most `window` words of the turn, weights of entries (of each as often as its cap allows) and support summed.
    /// Matches that share words do not add up. Support that may stand in other turns belongs to every window.
    func best(_ matches: [TurnMatches.EntryMatch], _ support: SupportWords) -> [Sum] {
        let far = support.all.filter { reach(of: $0.place).leavesTurn }
        let near = far.isEmpty ? support.all : support.all.filter { !reach(of: $0.place).leavesTurn }
        // A match has its own weight also where it is longer than the window.
        var best = matches.map { score([$0], far) }
        let starts = Set(matches.map(\.match.tokens.lowerBound) + near.map(\.match.tokens.lowerBound)).sorted()
        guard starts.count > 1 || matches.count > 1 else { return best }
        var firstMatch = 0
        var firstSupport = 0
        for start in starts {
            let end = windowEnd(from: start)
            // Both lists are in text order, so what begins before this window begins before the next as well.
            while firstMatch < matches.count, matches[firstMatch].match.tokens.lowerBound < start { firstMatch += 1 }
            while firstSupport < near.count, near[firstSupport].match.tokens.lowerBound < start { firstSupport += 1 }
            let candidates = matches.indices[firstMatch...].prefix { matches[$0].match.tokens.lowerBound < end }
            let inside = candidates.filter { matches[$0].match.tokens.upperBound <= end }
            guard !inside.isEmpty else { continue }
            let helpers = near[firstSupport...].prefix { $0.match.tokens.lowerBound < end }.filter { $0.match.tokens.upperBound <= end }
            let sum = score(inside.map { matches[$0] }, helpers + far)
            for index in inside where sum.score > best[index].score { best[index] = sum }
        }
        return best
    }

    /// Each match with its own weight alone.
    func own(_ matches: [TurnMatches.EntryMatch]) -> [Sum] { matches.map { (rules.entries[$0.entry].weight(for: role), []) } }

    private func condition(_ place: QueryUse.SupportPlace) -> Support {
        place.entry.map { rules.entries[$0].support[place.index] } ?? rules.support[place.index]
    }

    private func reach(of place: QueryUse.SupportPlace) -> Reach { condition(place).reach }

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

    private func score(_ matches: [TurnMatches.EntryMatch], _ helpers: [Helper]) -> Sum {
        var sum: Sum = (0, [])
        var used: [Int: Int] = [:]
        var chosen: [TurnMatches.EntryMatch] = []
        for match in heaviestFirst(matches)
        where used[match.entry, default: 0] < rules.entries[match.entry].cap
            && !chosen.contains(where: { $0.match.tokens.overlaps(match.match.tokens) })
        {
            used[match.entry, default: 0] += 1
            chosen.append(match)
            let weight = rules.entries[match.entry].weight(for: role)
            sum.score += weight
            sum.steps.append(.entry(match.entry, weight: weight, match.match))
        }
        guard !helpers.isEmpty else { return sum }
        for (index, support) in rules.support.enumerated() {
            add(support, QueryUse.SupportPlace(entry: nil, index: index), to: chosen, chosen, helpers, &sum)
        }
        for match in chosen {
            for (index, support) in rules.entries[match.entry].support.enumerated() {
                add(support, QueryUse.SupportPlace(entry: match.entry, index: index), to: [match], chosen, helpers, &sum)
            }
        }
        return sum
    }

    /// Heaviest first, so that of matches on the same words the heaviest counts.
    private func heaviestFirst(_ matches: [TurnMatches.EntryMatch]) -> [TurnMatches.EntryMatch] {
        guard matches.count > 1 else { return matches }
        return matches.sorted {
            let weights = (rules.entries[$0.entry].weight(for: role), rules.entries[$1.entry].weight(for: role))
            if weights.0 != weights.1 { return weights.0 > weights.1 }
            return ($0.match.tokens.lowerBound, $0.entry) < ($1.match.tokens.lowerBound, $1.entry)
        }
    }

    /// Adds a support once, where a word of it stands within reach of one of the matches it is for, and on words of its own.
    private func add(
        _ support: Support, _ place: QueryUse.SupportPlace, to matches: [TurnMatches.EntryMatch], _ chosen: [TurnMatches.EntryMatch],
        _ helpers: [Helper], _ sum: inout Sum
    ) {
        guard support.roles.hold(for: role) else { return }
        let helper = helpers.first { helper in
            helper.place == place && matches.contains { context.isWithin(support.reach, $0.match, helper.match) }
                && chosen.allSatisfy { context.isApart(helper.match, from: $0.match) }
        }
        guard let helper else { return }
        sum.score += support.adds
        sum.steps.append(.support(place, adds: support.adds, helper.match, theme: helper.theme))
    }
}
