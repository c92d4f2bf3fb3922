import CorpusModel
import SegmentSamples

/// Queries in CQL matched by plain recursion over the tree, from the words of the documentation and the CQP manual and not from the engine: every way is walked, and every stretch kept.
struct CQLReferenceMatcher {
    typealias Pattern = ReferenceQuery.Pattern
    typealias Region = ReferenceQuery.Region

    /// How far a way has come.
    private struct State: Hashable {
        var at: Int
        var labels: [String: Int] = [:]
        var open: [Open] = []

        struct Open: Hashable {
            let region: Region
            let number: Int
        }
    }

    private let segment: CorpusSegment
    private let query: ReferenceQuery
    /// The token of each position.
    private let tokens: [Int]
    private let speakers: [String]

    init(_ query: ReferenceQuery, _ corpus: SampleCorpus) {
        self.query = query
        segment = corpus.segment
        speakers = corpus.transcript.turns.map { corpus.transcript.speakers[$0.speaker!].label }
        tokens = (0..<corpus.segment.tokenCount).filter { token in
            query.seesAll || corpus.segment.tokenClass(token) != .event && corpus.segment.tokenClass(token) != .filler
        }
    }

    /// Every match, from its first token to after its last.
    func matches() -> [Range<Int>] {
        var found: [Range<Int>]
        switch query.body {
        case .pattern(let pattern): found = kept(nearest(pattern), query.strategy ?? .standard)
        case .meeting(let meeting): found = positions(meeting).sorted().map { $0..<$0 + 1 }
        }
        if let filter = query.filter {
            let others = stretches(filter.pattern, { _ in true })
            found = found.filter { match in
                switch filter.relation {
                case .within: others.contains { $0.lowerBound <= match.lowerBound && match.upperBound <= $0.upperBound }
                case .notWithin: !others.contains { $0.lowerBound <= match.lowerBound && match.upperBound <= $0.upperBound }
                case .containing: others.contains { match.lowerBound <= $0.lowerBound && $0.upperBound <= match.upperBound }
                case .notContaining: !others.contains { match.lowerBound <= $0.lowerBound && $0.upperBound <= match.upperBound }
                }
            }
        }
        return found.map { tokens[expanded($0).lowerBound]..<tokens[expanded($0).upperBound - 1] + 1 }
    }

    // MARK: Which matches

    /// From each start the nearest end, or the farthest where the longest are wanted.
    private func nearest(_ pattern: Pattern) -> [Range<Int>] {
        let all = Dictionary(grouping: stretches(pattern, constraint), by: \.lowerBound)
        return all.keys.sorted().map { start in
            let ends = all[start, default: []].map(\.upperBound)
            return start..<(query.strategy == .longest ? ends.max()! : ends.min()!)
        }
    }

    private func kept(_ matches: [Range<Int>], _ strategy: ReferenceQuery.Strategy) -> [Range<Int>] {
        func lies(_ one: Range<Int>, in other: Range<Int>) -> Bool {
            one != other && other.lowerBound <= one.lowerBound && one.upperBound <= other.upperBound
        }
        return matches.filter { match in
            switch strategy {
            case .traditional: true
            case .standard: !matches.contains { $0.upperBound == match.upperBound && $0.lowerBound < match.lowerBound }
            case .longest: !matches.contains { lies(match, in: $0) }
            case .shortest: !matches.contains { lies($0, in: match) }
            }
        }
    }

    private func constraint(_ labels: [String: Int]) -> Bool {
        guard let wanted = query.constraint, let one = labels["a"], let other = labels["b"] else { return query.constraint == nil }
        return switch wanted {
        case .sameWord: word(one) == word(other)
        case .differentWord: word(one) != word(other)
        case .distance(let number): other - one > number
        }
    }

    private func expanded(_ match: Range<Int>) -> Range<Int> {
        guard let expansion = query.expansion else { return match }
        var (start, end) = (match.lowerBound, match.upperBound)
        if expansion.side != "right " {
            let own = number(expansion.region, start)
            while start > 0, number(expansion.region, start - 1) == own { start -= 1 }
        }
        if expansion.side != "left " {
            let own = number(expansion.region, end - 1)
            while end < tokens.count, number(expansion.region, end) == own { end += 1 }
        }
        return start..<end
    }

    // MARK: Patterns

    /// All that a pattern matches, of at least one token.
    private func stretches(_ pattern: Pattern, _ holds: ([String: Int]) -> Bool) -> Set<Range<Int>> {
        var found: Set<Range<Int>> = []
        for start in tokens.indices {
            for state in after(pattern, [State(at: start)], limit(start)) where state.at > start && holds(state.labels) {
                found.insert(start..<state.at)
            }
        }
        return found
    }

    /// Where a match that begins at a position ends at the latest.
    private func limit(_ start: Int) -> Int {
        switch query.scope {
        case .standard: return limit(start, regions: 1, .turn)
        case .tokens(let count): return min(start + count, tokens.count)
        case .regions(let count, let region): return limit(start, regions: count, region)
        }
    }

    private func limit(_ start: Int, regions: Int, _ region: Region) -> Int {
        var seen: Set<Int> = []
        return (start..<tokens.count).first { seen.insert(number(region, $0)).inserted && seen.count > regions } ?? tokens.count
    }

    /// Every way on from some states.
    private func after(_ pattern: Pattern, _ states: Set<State>, _ limit: Int) -> Set<State> {
        switch pattern {
        case .token(let test): return Set(states.compactMap { $0.at < limit && holds(test, $0) ? moved($0) : nil })
        case .labelled(let label, let test):
            return Set(
                states.compactMap { state in
                    guard state.at < limit, holds(test, state) else { return nil }
                    var next = moved(state)
                    next.labels[label] = state.at
                    return next
                })
        case .sequence(let parts): return parts.reduce(states) { after($1, $0, limit) }
        case .alternatives(let parts): return parts.reduce(into: []) { $0.formUnion(after($1, states, limit)) }
        case .repeated(let part, let minimum, let maximum):
            var reached = (0..<minimum).reduce(states) { states, _ in after(part, states, limit) }
            var newest = reached
            var left = maximum.map { $0 - minimum } ?? Int.max
            while left > 0, !newest.isEmpty {
                newest = after(part, newest, limit).subtracting(reached)
                reached.formUnion(newest)
                left -= 1
            }
            return reached
        case .start(let region): return Set(states.compactMap { opened(region, $0) })
        case .end(let region): return Set(states.compactMap { closed(region, $0) })
        case .whole(let region):
            return after(.sequence([.start(region), .repeated(.token(.any), minimum: 1, maximum: nil), .end(region)]), states, limit)
        }
    }

    private func moved(_ state: State) -> State {
        var next = state
        next.at += 1
        return next
    }

    private func opened(_ region: Region, _ state: State) -> State? {
        guard state.at < tokens.count, state.at == 0 || number(region, state.at - 1) != number(region, state.at) else { return nil }
        var next = state
        let open = State.Open(region: region, number: number(region, state.at))
        if !next.open.contains(open) { next.open.append(open) }
        return next
    }

    private func closed(_ region: Region, _ state: State) -> State? {
        guard state.at > 0, state.at == tokens.count || number(region, state.at - 1) != number(region, state.at) else { return nil }
        var next = state
        if let open = next.open.lastIndex(where: { $0.region == region }) {
            guard next.open.remove(at: open).number == number(region, state.at - 1) else { return nil }
        }
        return next
    }

    private func number(_ region: Region, _ position: Int) -> Int {
        switch region {
        case .s: (0..<segment.sentences.count).first { segment.sentences[$0].contains(tokens[position]) }!
        case .turn: turn(position)
        case .transcript: 0
        }
    }

    private func turn(_ position: Int) -> Int { (0..<segment.turnCount).first { segment.tokens(ofTurn: $0).contains(tokens[position]) }! }

    // MARK: Tokens

    private struct Expression: Hashable {
        let text: String
        let ignoresCase: Bool
        let word: String
    }

    /// Which words of the random speech an expression matches, as the language's own expressions have it.
    private static let isOf: [Expression: Bool] = {
        var known: [Expression: Bool] = [:]
        for text in RandomCQLTests.expressions {
            for ignoresCase in [false, true] {
                let expression = try! Regex(text).ignoresCase(ignoresCase)
                for word in RandomCQLTests.words {
                    known[Expression(text: text, ignoresCase: ignoresCase, word: word)] = (try? expression.wholeMatch(in: word)) != nil
                }
            }
        }
        return known
    }()

    private func word(_ position: Int) -> String { segment.formVocabulary[segment.forms[tokens[position]]] }

    private func holds(_ test: ReferenceQuery.Test, _ state: State) -> Bool {
        switch test {
        case .any: true
        case .word(let expression, let ignoresCase, let isNegated):
            Self.isOf[Expression(text: expression, ignoresCase: ignoresCase, word: word(state.at))]! != isNegated
        case .tokenClass(let tokenClass): segment.tokenClass(tokens[state.at]) == tokenClass
        case .speaker(let label): speakers[turn(state.at)] == label
        case .longer(let length): word(state.at).unicodeScalars.count > length
        case .same(let label): state.labels[label].map { word($0) == word(state.at) } ?? false
        case .not(let test): !holds(test, state)
        case .and(let one, let other): holds(one, state) && holds(other, state)
        case .or(let one, let other): holds(one, state) || holds(other, state)
        case .implies(let one, let other): !holds(one, state) || holds(other, state)
        }
    }

    // MARK: Meetings

    private func positions(_ meeting: ReferenceQuery.Meeting) -> Set<Int> {
        switch meeting {
        case .token(let test): return Set(tokens.indices.filter { holds(test, State(at: $0)) })
        case .union(let one, let other): return positions(one).union(positions(other))
        case .meet(let one, let other, let from, let to):
            let partners = positions(other)
            return positions(one).filter { position in
                partners.contains { partner in
                    (from...to).contains(partner - position) && max(position, partner) < limit(min(position, partner))
                }
            }
        case .meetIn(let one, let other, let region):
            let partners = Set(positions(other).map { number(region, $0) })
            return positions(one).filter { partners.contains(number(region, $0)) }
        }
    }
}
