import CorpusIndex
import CorpusModel
import CorpusQuery
import DanishText

/// Finds the hits of all lexicons in a segment. One value serves every worker.
public struct ThemeTagger: Sendable {
    /// How much hits tell.
    public enum Detail: Sendable {
        /// What statistics need: which theme, which words, whether and why not counted. Nothing of hedges and reported speech, no scores, and cues by their
        /// match forms.
        case counts
        /// All but how they came about.
        case hits
        /// Also the steps that led to them (`Hit.trace`), which costs more than to find them.
        case explained
    }

    private let lexicons: CompiledLexicons
    private let roles: RoleRules
    /// For each set of words that deny (`CompiledLexicons.negators`).
    private let finders: [SpanFinder]
    private let detail: Detail

    public init(_ lexicons: CompiledLexicons, roles: RoleRules, spans: SpanFinder, detail: Detail = .explained) {
        self.lexicons = lexicons
        self.roles = roles
        finders = lexicons.negators.map { $0.isEmpty ? spans : spans.with(negators: $0.added, removing: $0.removed) }
        self.detail = detail
    }

    /// The hits of a segment's turns in text order, counted or not, and the matches that rules kept out, for the audit.
    ///
    /// - Parameters:
    ///   - facts: of the segment's turns.
    ///   - speakers: those of each transcript of the segment; left out, they are taken from the transcripts.
    ///   - words: those of the segment where it is of an index.
    public func tag(
        _ segment: CorpusSegment, _ facts: [TurnFacts], speakers: [[Speaker]]? = nil, words: IndexedWords? = nil
    ) -> (hits: [Hit], excluded: [ExcludedMatch]) {
        precondition(facts.count == segment.turnCount, "facts for every turn")
        let search = LexiconSearch(lexicons, on: segment, facts, words?.own)
        let study = TaggedStudy(segment, lexicons, self.roles, detail)
        let spans = spans(in: segment, words)
        let roles = Self.roles(segment, facts, speakers ?? segment.members.map(\.transcript.speakers))
        func begun(_ turn: Int, _ found: TurnMatches) -> TurnTagging {
            TurnTagging(study, turn, role: roles[turn], self.spans(ofTurn: turn, found, study, spans))
        }
        let operands = lexicons.operands.allSatisfy(\.isEmpty) ? nil : OperandHits(lexicons, search, tagging: begun)
        var hits: [Hit] = []
        var excluded: [ExcludedMatch] = []
        for turn in 0..<segment.turnCount {
            let found = operands?.matches(inTurn: turn) ?? TurnMatches(search, turn: turn)
            guard !found.themes.isEmpty else { continue }
            var tagging = begun(turn, found)
            for (theme, matches) in found.themes {
                let matches = operands?.completed(matches, of: theme, inTurn: turn) ?? matches
                tagging.add(theme, matches, found.lookAlikes[lexicons.homes[theme]] ?? [])
            }
            hits += tagging.finish()
            excluded += tagging.excluded
        }
        return (Self.prompted(hits, segment, facts), excluded)
    }

    /// The ids of the themes that `CountedHit.theme` is a place among.
    public var themeNames: [String] { lexicons.themeNames }

    /// What statistics need of the hits, by transcript of the segment and by its own numbers. The hits are those of `tag`. Cost: where the lexicons are dictionaries
    /// some instructions for each word and some dozens for each hit, else that of `tag`.
    ///
    /// - Parameters: those of `tag`.
    public func counted(
        _ segment: CorpusSegment, _ facts: [TurnFacts], speakers: [[Speaker]]? = nil, words: IndexedWords? = nil
    ) -> [[CountedHit]] {
        let speakers = speakers ?? segment.members.map(\.transcript.speakers)
        guard let chains = lexicons.chains else {
            var counted = [[CountedHit]](repeating: [], count: segment.members.count)
            for hit in tag(segment, facts, speakers: speakers, words: words).hits {
                let place = segment.memberNumber(ofTurn: hit.turn)
                let (turn, start) = (segment.members[place].turns.lowerBound, segment.members[place].tokens.lowerBound)
                counted[place].append(
                    CountedHit(
                        turn: hit.turn - turn, theme: lexicons.indices[hit.theme] ?? 0,
                        tokens: hit.tokens.lowerBound - start..<hit.tokens.upperBound - start, reason: hit.reason, negated: hit.negated,
                        prompted: hit.prompted))
            }
            return counted
        }
        precondition(facts.count == segment.turnCount, "facts for every turn")
        let study = TaggedStudy(segment, lexicons, roles, detail)
        let run: ChainRun
        if let words, let known = words.worker.chains {
            run = ChainRun(lexicons.queries, chains, on: segment, known, numbers: words.numbers)
        } else {
            run = ChainRun(lexicons.queries, chains, on: segment, words: words?.own)
        }
        var tagging = DictionaryTagging(study, run, facts, spans(in: segment, words)[0])
        return zip(segment.members, speakers).map { member, speakers in
            tagging.hits(of: member) { turn in facts[turn].speaker.map { speakers[$0].role } ?? .unknown }
        }
    }

    /// What dictionaries ask of the words of an index where nothing was analysed, for all workers; `nil` where lexicons or index are more than that.
    ///
    /// Cost: that of looking up what the lexicons ask for.
    public func chainWords(of index: IndexWords) -> ChainWords? {
        guard index.words == nil, let chains = lexicons.chains else { return nil }
        return ChainWords(lexicons.queries, chains, norms: index.norms.strings)
    }

    /// What a worker needs to tag segments of an index.
    ///
    /// - Parameter chains: those of this index.
    public func worker(of index: IndexWords, _ chains: ChainWords?) -> WorkerWords { WorkerWords(index.norms, chains, finders) }

    private func spans(in segment: CorpusSegment, _ words: IndexedWords?) -> [SegmentSpans] {
        guard let words else { return finders.map { $0.spans(in: segment) } }
        let count = segment.tokenCount
        return words.worker.spans.map { known in
            known.spans(
                in: segment, numbers: words.numbers,
                tokensOf: words.postings.map { postings in { norm, tokens in postings.appendTokens(of: norm, below: count, to: &tokens) } })
        }
    }

    /// The role of each turn.
    private static func roles(_ segment: CorpusSegment, _ facts: [TurnFacts], _ speakers: [[Speaker]]) -> [Role] {
        zip(segment.members, speakers).flatMap { member, speakers in
            member.turns.map { turn in facts[turn].speaker.map { speakers[$0].role } ?? .unknown }
        }
    }

    /// The spans of a turn by each set of words that deny; of sets that no theme found in it has, those are not looked for.
    private func spans(
        ofTurn turn: Int, _ found: TurnMatches, _ study: TaggedStudy, _ spans: [SegmentSpans]
    ) -> [[AnnotationSpan]] {
        guard spans.count > 1 else { return [self.spans(ofTurn: turn, found, study, spans[0])] }
        let used = Set(found.themes.map { lexicons.negatorsOfTheme[$0.theme] })
        return spans.indices.map { $0 == 0 || used.contains($0) ? self.spans(ofTurn: turn, found, study, spans[$0]) : [] }
    }

    /// The spans that the hits of a turn are held against. Only explanations tell of those that stand beside hits; counts ask for denials alone, and only
    /// where a sentence with a match has a cue.
    private func spans(
        ofTurn turn: Int, _ found: TurnMatches, _ study: TaggedStudy, _ spans: SegmentSpans
    ) -> [AnnotationSpan] {
        guard detail == .counts else { return spans.spans(ofTurn: turn) }
        let tokens = study.tokens(ofTurn: turn)
        let matched = found.themes.flatMap { $0.found.entries.map(\.match.tokens) }.sorted { $0.lowerBound < $1.lowerBound }
        var negations: [AnnotationSpan] = []
        var looked = tokens.lowerBound..<tokens.lowerBound
        for match in matched where match.upperBound > looked.upperBound {
            let sentences = study.columns.sentences(of: max(match.lowerBound, looked.upperBound)..<match.upperBound, inTurn: tokens)
            looked = max(sentences.lowerBound, looked.upperBound)..<sentences.upperBound
            negations += spans.negations(in: looked, ofTurn: turn)
        }
        return negations
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
