import CorpusModel

/// Finds negation, hedging and reported speech: every cue with its scope, and every look-alike with the reason why it is none.
///
/// The rules of negation are those of the project's reference page on Danish (section 8); those of hedging and reporting stand in
/// `HedgingFinder` and `ReportingFinder`. Words and phrases are data: `negation.txt`, `hedging.txt`, `reporting.txt`, `reductions.txt`.
/// One value serves every worker. Cost: linear in the tokens; no scope is longer than a fixed number of words.
public struct SpanFinder: Sendable {
    let grammar: SpanGrammar
    let negation: NegationFinder
    let hedging: HedgingFinder
    let reporting: ReportingFinder
    /// The words of all cues.
    let words: CueWords
    /// The match forms that are spelled as a word of `SpanWords.Grammar`, but for exclamation marks.
    let grammarForms: [String]
    private let data: DanishData
    /// In match form.
    private let negationCues: [SpanCue<NegationKind>]

    public init(data: DanishData) { self.init(data, SpanGrammar(data: data), negations: data.negationCues) }

    private init(_ data: DanishData, _ grammar: SpanGrammar, negations: [SpanCue<NegationKind>]) {
        self.data = data
        self.grammar = grammar
        negationCues = negations
        let negations = CueList.spelled(negations, grammar)
        let (hedges, reports) = (CueList.spelled(data.hedgingCues, grammar), CueList.spelled(data.reportingCues, grammar))
        grammarForms = grammar.clauseForms
        words = CueWords(negations.map(\.words) + hedges.map(\.words) + reports.map(\.words), grammar)
        negation = NegationFinder(cues: CueList(negations, words), grammar: grammar)
        hedging = HedgingFinder(cues: CueList(hedges, words), grammar: grammar)
        reporting = ReportingFinder(cues: CueList(reports, words), grammar: grammar)
    }

    /// The same with negators of a lexicon: some more, which take the place of those of the same words, and without some, which are told as exceptions.
    ///
    /// - Parameter removing: expressions in match form. What else their words may be, a tag question say, they still are.
    public func with(negators added: [SpanCue<NegationKind>], removing: Set<String>) -> SpanFinder {
        let replaced = removing.union(added.map(\.expression))
        let kept = negationCues.filter { !$0.kind.denies || !replaced.contains($0.expression) }
        let none = removing.sorted().map { SpanCue<NegationKind>($0, .not, exception: .lexicon) }
        return SpanFinder(data, grammar, negations: added + none + kept)
    }

    /// The spans of a segment, turn by turn on demand.
    public func spans(in segment: CorpusSegment) -> SegmentSpans { SegmentSpans(segment, SpanWords(segment.normVocabulary, self)) }

    /// What one worker learns of the match forms of an index, for all its segments.
    public func words(of norms: Vocabulary) -> SpanWords { SpanWords(norms, self) }
}
