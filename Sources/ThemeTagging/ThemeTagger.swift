import CorpusModel
import CorpusQuery
import DanishText

/// Finds the hits of all lexicons in a segment. One value serves every worker.
public struct ThemeTagger: Sendable {
    private let lexicons: CompiledLexicons
    private let roles: RoleRules
    private let spans: SpanFinder
    private let explains: Bool
    private let kinds: Set<AnnotationSpan.Kind>

    /// - Parameters:
    ///   - explains: whether hits tell how they came about (`Hit.trace`), which costs more than to find them.
    ///   - kinds: the spans that hits tell of. What counts is decided by negation alone.
    public init(
        _ lexicons: CompiledLexicons, roles: RoleRules, spans: SpanFinder, explains: Bool = true,
        kinds: Set<AnnotationSpan.Kind> = Set(AnnotationSpan.Kind.allCases)
    ) {
        precondition(kinds.contains(.negation), "denials decide what counts")
        self.kinds = kinds
        self.lexicons = lexicons
        self.roles = roles
        self.spans = spans
        self.explains = explains
    }

    /// The hits of a segment's turns in text order, counted or not, and the matches that rules kept out, for the audit.
    /// `facts` has the turns of the segment.
    public func tag(_ segment: CorpusSegment, _ facts: [TurnFacts]) -> (hits: [Hit], excluded: [ExcludedMatch]) {
        precondition(facts.count == segment.turnCount, "facts for every turn")
        let search = LexiconSearch(lexicons, on: segment, facts)
        let columns = TokenColumns(segment)
        let spans = spans.spans(in: segment)
        var hits: [Hit] = []
        var excluded: [ExcludedMatch] = []
        for turn in 0..<segment.turnCount {
            let found = TurnMatches(search, turn: turn)
            guard !found.themes.isEmpty else { continue }
            var tagging = TurnTagging(segment, turn, columns, lexicons, roles, spans.spans(ofTurn: turn, kinds), explains: explains)
            for (theme, matches) in found.themes { tagging.add(theme, matches, found.lookAlikes[lexicons.homes[theme]] ?? []) }
            hits += tagging.finish()
            excluded += tagging.excluded
        }
        return (Self.prompted(hits, segment, facts), excluded)
    }

    /// Marks the hits of answers whose question holds the theme: the last interviewer turn before the answer that is no back-channel.
    private static func prompted(_ hits: [Hit], _ segment: CorpusSegment, _ facts: [TurnFacts]) -> [Hit] {
        var themes: [Int: Set<String>] = [:]
        // Told by the turn: with every role counted, the interviewer's hits have no reason.
        for hit in hits where facts[hit.turn].answer == nil { themes[hit.turn, default: []].insert(hit.theme) }
        guard !themes.isEmpty else { return hits }
        let questions = questions(segment, facts)
        return hits.map { hit in
            guard let question = questions[hit.turn] else { return hit }
            var hit = hit
            hit.prompted = themes[question]?.contains(hit.theme) ?? false
            return hit
        }
    }

    /// For each turn the interviewer's turn that it answers.
    private static func questions(_ segment: CorpusSegment, _ facts: [TurnFacts]) -> [Int?] {
        var questions = [Int?](repeating: nil, count: facts.count)
        for member in segment.members {
            var question: Int?
            for turn in member.turns {
                if facts[turn].answer != nil {
                    questions[turn] = question
                } else if !facts[turn].isBackchannel {
                    question = turn
                }
            }
        }
        return questions
    }
}
