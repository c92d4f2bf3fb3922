import CorpusIndex
import CorpusModel
import CorpusQuery
import UnicodeText

/// The lines of one query in segments. Lines are in text order until they are sorted.
public struct Concordance: Sendable {
    /// What is looked for.
    public enum Query: Sendable {
        /// The one query of these.
        case simple(CompiledQueries)
        case cql(CQLQuery, lists: [String: [String]])
    }

    /// What must stand near a hit, or must not.
    public struct Condition: Sendable {
        public let query: Query
        /// Around the hit, which does not count itself.
        public let window: ContextSize
        public let isNegated: Bool

        public init(_ query: Query, window: ContextSize, isNegated: Bool) {
            self.query = query
            self.window = window
            self.isNegated = isNegated
        }
    }

    private let query: Query
    private let conditions: [Condition]
    let context: ContextSize
    let roles: RoleRules

    public init(_ query: Query, context: ContextSize, roles: RoleRules, conditions: [Condition] = []) {
        self.conditions = conditions
        if case .simple(let queries) = query { precondition(queries.count == 1, "a concordance has one query") }
        self.query = query
        self.context = context
        self.roles = roles
    }

    /// What a segment gives: the lines in turns of counted roles, and how many hits the other roles have.
    public struct Lines: Sendable {
        public var lines: [ConcordanceLine] = []
        public var leftOut = 0
        /// A query had so many ways to go on somewhere that they were given up there: hits may be missing.
        public var isGivenUp = false

        public init() {}
    }

    /// The lines of a segment; `facts` are of its turns, `hits` those of a tagging, for the themes column.
    public func lines(in segment: CorpusSegment, facts: [TurnFacts], hits: [Hit] = []) -> Lines {
        let themes = Dictionary(grouping: hits.filter(\.counted), by: \.turn)
        var isGivenUp = false
        let matches = self.matches(in: segment) { query in self.matches(of: query, in: segment, facts, themes, &isGivenUp) }
        var result = lines(of: matches, in: segment, themes)
        result.isGivenUp = isGivenUp
        return result
    }

    /// The same of a segment of an index: by its postings, so that what holds no hit is not looked at. Themes are left out. `frequency` tells how often a
    /// value stands in the whole index, for queries that ask (`f(lemma)`).
    public func lines(in indexed: IndexedSegment, frequency: @escaping (CQLAttribute, String) -> Int = { _, _ in 0 }) throws(IndexFault) -> Lines {
        guard let (matches, segment, isGivenUp) = try matches(in: indexed, frequency: frequency) else { return Lines() }
        var result = lines(of: matches, in: segment, [:])
        result.isGivenUp = isGivenUp
        return result
    }

    /// The matches in a segment of an index that fulfil the conditions; `nil` where its words alone tell that there is none.
    func matches(
        in indexed: IndexedSegment, frequency: @escaping (CQLAttribute, String) -> Int = { _, _ in 0 }
    ) throws(IndexFault) -> (matches: [Range<Int>], segment: CorpusSegment, isGivenUp: Bool)? {
        let search = IndexedMatches(try indexed.words(), indexed, frequency: frequency)
        guard let segment = try search.segment(for: query) else { return nil }
        var fault: IndexFault?
        let matches = self.matches(in: segment) { query in
            do throws(IndexFault) { return try search.matches(of: query, in: segment) } catch {
                fault = error
                return []
            }
        }
        if let fault { throw fault }
        return (matches, segment, search.isGivenUp)
    }

    /// The query's matches that fulfil the conditions; `matchesOf` finds those of any query.
    private func matches(in segment: CorpusSegment, _ matchesOf: (Query) -> [Range<Int>]) -> [Range<Int>] {
        var matches = matchesOf(query)
        for condition in conditions where !matches.isEmpty {
            let others = matchesOf(condition.query)
            matches = matches.filter { Self.fulfils(condition, $0, others, segment) }
        }
        return matches
    }

    private func lines(of matches: [Range<Int>], in segment: CorpusSegment, _ themes: [Int: [Hit]]) -> Lines {
        var result = Lines()
        for match in matches {
            let turn = Int(segment.turnOfToken[match.lowerBound])
            if roles.counts(Self.role(segment, turn)) {
                result.lines.append(line(match, segment, turn, themes[turn] ?? []))
            } else {
                result.leftOut += 1
            }
        }
        return result
    }

    /// Whether another match lies in the window around a hit, and outside the hit.
    private static func fulfils(_ condition: Condition, _ match: Range<Int>, _ others: [Range<Int>], _ segment: CorpusSegment) -> Bool {
        let window = ContextRange.tokens(around: match, condition.window, segment, Int(segment.turnOfToken[match.lowerBound]))
        let isThere = others.contains { window.lowerBound <= $0.lowerBound && $0.upperBound <= window.upperBound && !$0.overlaps(match) }
        return isThere != condition.isNegated
    }

    private func matches(
        of query: Query, in segment: CorpusSegment, _ facts: [TurnFacts], _ themes: [Int: [Hit]], _ isGivenUp: inout Bool
    ) -> [Range<Int>] {
        switch query {
        case .simple(let queries):
            let run = QueryRun(queries, on: segment, purpose: .concordance)
            return (0..<segment.turnCount).flatMap { turn in
                var matches: [QueryMatch] = []
                run.forEachMatch(inTurn: turn) { matches.append($1) }
                return matches.isEmpty ? [] : MatchSelection.standard(matches).map(\.tokens)
            }
        case .cql(let query, let lists):
            let turns = segment.turnOfToken
            var run = CQLRun(
                query, on: segment, facts: facts, lists: lists,
                themes: { token in (themes[Int(turns[token])] ?? []).filter { $0.tokens.contains(token) }.map(\.theme) })
            let matches: [CQLMatch]
            do throws(UnicodeFault) { matches = try run.matches() } catch {
                preconditionFailure("an expression that was read once is read again: \(error)")
            }
            isGivenUp = isGivenUp || run.isGivenUp
            return matches.map(\.tokens)
        }
    }

    private static func role(_ segment: CorpusSegment, _ turn: Int) -> Role {
        let member = segment.member(ofTurn: turn)
        return member.transcript.speaker(of: member.transcript.turns[turn - member.turns.lowerBound])?.role ?? .unknown
    }

    private func line(_ node: Range<Int>, _ segment: CorpusSegment, _ turn: Int, _ hits: [Hit]) -> ConcordanceLine {
        let member = segment.member(ofTurn: turn)
        let place = turn - member.turns.lowerBound
        let facts = member.transcript.turns[place]
        let speaker = member.transcript.speaker(of: facts)
        // A match that goes over turns has its context on the right in the last of them.
        let lastTurn = Int(segment.turnOfToken[node.upperBound - 1])
        let before = ContextRange.tokens(
            around: node.lowerBound..<min(node.upperBound, segment.tokens(ofTurn: turn).upperBound), context, segment, turn)
        let after = ContextRange.tokens(
            around: max(node.lowerBound, segment.tokens(ofTurn: lastTurn).lowerBound)..<node.upperBound, context, segment, lastTurn)
        let words = (turn...lastTurn).map { part in
            segment.quotation(node.clamped(to: segment.tokens(ofTurn: part)), inTurn: part)
        }.joined(separator: " ")
        let text = member.transcript.text
        let start = Int(segment.starts[node.lowerBound])
        let end = Int(segment.ends[node.upperBound - 1])
        let themes = Set(hits.filter { $0.tokens.overlaps(node) }.map(\.theme)).sorted()
        return ConcordanceLine(
            transcript: member.transcript.id, turn: place + 1, speaker: speaker?.label ?? "", informant: speaker?.informant ?? "",
            role: (speaker?.role ?? .unknown).rawValue, time: facts.start, left: segment.quotation(before.lowerBound..<node.lowerBound, inTurn: turn),
            node: words, right: segment.quotation(node.upperBound..<after.upperBound, inTurn: lastTurn), themes: themes,
            counted: true, tokens: node.lowerBound - member.tokens.lowerBound..<node.upperBound - member.tokens.lowerBound,
            characters: text.codePointOffset(of: start)..<text.codePointOffset(of: end), location: member.transcript.location(of: start).description,
            metadata: member.transcript.metadata)
    }
}
