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

        /// The labels that it gives.
        public var labels: [String] { if case .cql(let query, _) = self { query.labels.sorted() } else { [] } }
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

    /// A query whose hits are marked in the lines of another.
    public struct Mark: Sendable {
        /// As the user wrote it.
        public let label: String
        public let query: Query

        public init(_ label: String, _ query: Query) {
            self.label = label
            self.query = query
        }
    }

    let query: Query
    private let conditions: [Condition]
    let marks: [Mark]
    public let roles: RoleRules
    let settings: LineMaker.Settings
    private let wantsOutlines: Bool
    /// What `f()` of its queries in CQL asks for.
    public var frequencies = CQLFrequencies()
    /// Whether hits in each other's context become one line.
    public var merges = false

    /// - Parameters:
    ///   - keys: what lines remember of their words, to be sorted and grouped by.
    ///   - expanded: a wider context for exports; `nil` for none.
    ///   - wantsOutlines: whether lines know their place and all transcripts are told of, for rates and dispersion.
    public init(
        _ query: Query, context: ContextSize, roles: RoleRules, conditions: [Condition] = [], marks: [Mark] = [], keys: [LineKey] = [],
        expanded: ContextSize? = nil, wantsOutlines: Bool = false
    ) {
        self.conditions = conditions
        if case .simple(let queries) = query { precondition(queries.count == 1, "a concordance has one query") }
        self.query = query
        self.marks = marks
        self.roles = roles
        self.wantsOutlines = wantsOutlines
        settings = LineMaker.Settings(context: context, expanded: expanded, keys: keys)
    }

    /// Whether a key asks what labels stand for.
    var wantsLabels: Bool { settings.keys.contains { $0.label != nil } }

    /// The labels that the query gives.
    public var labels: [String] { query.labels }

    /// The attributes whose values some `f()` counts.
    public var frequencyAttributes: Set<CQLAttribute> {
        let all = [query] + conditions.map(\.query) + marks.map(\.query)
        return all.reduce(into: []) { found, query in if case .cql(let cql, _) = query { found.formUnion(cql.frequencies) } }
    }

    public var context: ContextSize { settings.context }

    /// What a segment gives: the lines in turns of counted roles, and how many hits the other roles have.
    public struct Lines: Sendable {
        public var lines: [ConcordanceLine] = []
        public var leftOut = 0
        /// All transcripts that were searched, where they are wanted.
        public var outlines: [TranscriptOutline] = []
        /// A query had so many ways to go on somewhere that they were given up there: hits may be missing.
        public var isGivenUp = false

        public init() {}
    }

    /// The lines of a segment; `facts` are of its turns, `hits` those of a tagging, for the themes column.
    public func lines(in segment: CorpusSegment, facts: [TurnFacts], hits: [Hit] = []) -> Lines {
        let themes = Dictionary(grouping: hits.filter(\.counted), by: \.turn)
        var isGivenUp = false
        var labels = MatchLabels()
        let main = matches(of: query, in: segment, facts, themes, &isGivenUp, &labels)
        var others = MatchLabels()
        var result = lines(of: main, in: segment, themes, facts, labels) { query in
            matches(of: query, in: segment, facts, themes, &isGivenUp, &others)
        }
        result.isGivenUp = isGivenUp
        return result
    }

    /// The token ranges that the query finds in turns of counted roles, without lines: what is counted around and in them.
    public func nodes(in segment: CorpusSegment, facts: [TurnFacts]) -> (tokens: [Range<Int>], isGivenUp: Bool) {
        var isGivenUp = false
        var labels = MatchLabels()
        let main = matches(of: query, in: segment, facts, [:], &isGivenUp, &labels)
        let found = fulfilling(main, in: segment) { query in matches(of: query, in: segment, facts, [:], &isGivenUp, &labels) }
        return (found.filter { roles.counts(Self.role(segment, segment.turn(ofToken: $0.lowerBound))) }, isGivenUp)
    }

    /// Whether lines ask what turns are in numbers.
    var needsFacts: Bool { wantsOutlines || settings.context == .answer || settings.expanded == .answer }

    /// Lines of the query's matches that fulfil the conditions; `matchesOf` finds those of other queries.
    private func lines(
        of main: [Range<Int>], in segment: CorpusSegment, _ themes: [Int: [Hit]], _ facts: [TurnFacts]?, _ labels: MatchLabels,
        _ matchesOf: (Query) -> [Range<Int>]
    ) -> Lines {
        var result = Lines()
        if wantsOutlines, let facts { result.outlines = Self.outlines(of: segment, facts) }
        let matches = fulfilling(main, in: segment, matchesOf)
        let counted = matches.filter { roles.counts(Self.role(segment, segment.turn(ofToken: $0.lowerBound))) }
        result.leftOut = matches.count - counted.count
        guard !counted.isEmpty else { return result }
        let maker = LineMaker(segment, TranscriptPlaces(segment: segment), facts, settings)
        let marked = marked(themes, in: segment, matchesOf)
        result.lines = counted.map { maker.line($0, themes[segment.turn(ofToken: $0.lowerBound)] ?? [], marked, labels: labels[$0]) }
        return result
    }

    /// What is marked in a segment beside the words of keys.
    func marked(_ themes: [Int: [Hit]], in segment: CorpusSegment, _ matchesOf: (Query) -> [Range<Int>]) -> MarkedTurns {
        var marked = MarkedTurns()
        // The node of a merged line is more than its hits.
        if merges { for tokens in matchesOf(query) { marked.add(tokens, .query("hit"), segment) } }
        for mark in marks { for tokens in matchesOf(mark.query) { marked.add(tokens, .query(mark.label), segment) } }
        for hit in themes.values.joined() { marked.add(hit.tokens, .theme(hit.theme), segment) }
        return marked
    }

    /// The matches that fulfil the conditions.
    func fulfilling(_ main: [Range<Int>], in segment: CorpusSegment, _ matchesOf: (Query) -> [Range<Int>]) -> [Range<Int>] {
        var matches = main
        for condition in conditions where !matches.isEmpty {
            let others = matchesOf(condition.query)
            matches = matches.filter { Self.fulfils(condition, $0, others, segment) }
        }
        return merges ? HitMerging.merged(matches, context, in: segment) : matches
    }

    private static func outlines(of segment: CorpusSegment, _ facts: [TurnFacts]) -> [TranscriptOutline] {
        segment.members.map { member in
            let transcript = member.transcript
            return TranscriptOutline(
                id: transcript.id, metadata: transcript.metadata, speakers: transcript.speakers, turns: Array(facts[member.turns]))
        }
    }

    /// Whether another match lies in the window around a hit, and outside the hit.
    private static func fulfils(_ condition: Condition, _ match: Range<Int>, _ others: [Range<Int>], _ segment: CorpusSegment) -> Bool {
        let window = ContextRange.tokens(around: match, condition.window, segment, segment.turn(ofToken: match.lowerBound))
        let isThere = others.contains { window.lowerBound <= $0.lowerBound && $0.upperBound <= window.upperBound && !$0.overlaps(match) }
        return isThere != condition.isNegated
    }

    private func matches(
        of query: Query, in segment: CorpusSegment, _ facts: [TurnFacts], _ themes: [Int: [Hit]], _ isGivenUp: inout Bool,
        _ labels: inout MatchLabels
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
            var run = CQLRun(
                query, on: segment, facts: facts, lists: lists,
                themes: { token in (themes[segment.turn(ofToken: token)] ?? []).filter { $0.tokens.contains(token) }.map(\.theme) },
                frequency: frequencies.count)
            let matches = CQLExpressions.read { () throws(UnicodeFault) in try run.matches() }
            isGivenUp = isGivenUp || run.isGivenUp
            if wantsLabels { labels.add(matches) }
            return matches.map(\.tokens)
        }
    }

    private static func role(_ segment: CorpusSegment, _ turn: Int) -> Role {
        let member = segment.member(ofTurn: turn)
        return member.transcript.speaker(of: member.transcript.turns[turn - member.turns.lowerBound])?.role ?? .unknown
    }
}
