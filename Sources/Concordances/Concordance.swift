import CorpusModel
import CorpusQuery

/// The lines of one query in segments. Lines are in text order until they are sorted.
public struct Concordance: Sendable {
    private let queries: CompiledQueries
    private let context: ContextSize
    private let roles: RoleRules

    /// `queries` holds the one query.
    public init(_ queries: CompiledQueries, context: ContextSize, roles: RoleRules) {
        precondition(queries.count == 1, "a concordance has one query")
        self.queries = queries
        self.context = context
        self.roles = roles
    }

    /// What a segment gives: the lines in turns of counted roles, and how many hits the other roles have.
    public struct Lines: Sendable {
        public var lines: [ConcordanceLine] = []
        public var leftOut = 0

        public init() {}
    }

    /// The lines of a segment; `hits` are those of a tagging, for the themes column.
    public func lines(in segment: CorpusSegment, hits: [Hit] = []) -> Lines {
        let run = QueryRun(queries, on: segment, purpose: .concordance)
        let themes = Dictionary(grouping: hits.filter(\.counted), by: \.turn)
        var result = Lines()
        for turn in 0..<segment.turnCount {
            var matches: [QueryMatch] = []
            run.forEachMatch(inTurn: turn) { matches.append($1) }
            guard !matches.isEmpty else { continue }
            let selected = MatchSelection.standard(matches)
            guard roles.counts(Self.role(segment, turn)) else {
                result.leftOut += selected.count
                continue
            }
            result.lines += selected.map { line($0.tokens, segment, turn, themes[turn] ?? []) }
        }
        return result
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
        let whole = ContextRange.tokens(around: node, context, segment, turn)
        let text = member.transcript.text
        let start = Int(segment.starts[node.lowerBound])
        let end = Int(segment.ends[node.upperBound - 1])
        let themes = Set(hits.filter { $0.tokens.overlaps(node) }.map(\.theme)).sorted()
        return ConcordanceLine(
            transcript: member.transcript.id, turn: place + 1, speaker: speaker?.label ?? "", informant: speaker?.informant ?? "",
            role: (speaker?.role ?? .unknown).rawValue, time: facts.start, left: segment.quotation(whole.lowerBound..<node.lowerBound, inTurn: turn),
            node: segment.quotation(node, inTurn: turn), right: segment.quotation(node.upperBound..<whole.upperBound, inTurn: turn), themes: themes,
            counted: true, tokens: node.lowerBound - member.tokens.lowerBound..<node.upperBound - member.tokens.lowerBound,
            characters: text.codePointOffset(of: start)..<text.codePointOffset(of: end), location: member.transcript.location(of: start).description,
            metadata: member.transcript.metadata)
    }
}
