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
    private let negationCues: [SpanCue<NegationKind>]

    public init(data: DanishData) {
        grammar = SpanGrammar(data: data)
        negationCues = data.negationCues
        negation = NegationFinder(cues: CueList(data.negationCues, grammar), grammar: grammar)
        hedging = HedgingFinder(cues: CueList(data.hedgingCues, grammar), grammar: grammar)
        reporting = ReportingFinder(cues: CueList(data.reportingCues, grammar), grammar: grammar)
    }

    private init(_ finder: SpanFinder, negationCues: [SpanCue<NegationKind>]) {
        (grammar, hedging, reporting) = (finder.grammar, finder.hedging, finder.reporting)
        self.negationCues = negationCues
        negation = NegationFinder(cues: CueList(negationCues, grammar), grammar: grammar)
    }

    /// The same with negators of a lexicon: some more, which take the place of those of the same words, and without some, which are told as exceptions.
    ///
    /// - Parameter removing: expressions in match form. What else their words may be, a tag question say, they still are.
    public func with(negators added: [SpanCue<NegationKind>], removing: Set<String>) -> SpanFinder {
        let replaced = removing.union(added.map(\.expression))
        let kept = negationCues.filter { !$0.kind.denies || !replaced.contains($0.expression) }
        let none = removing.sorted().map { SpanCue<NegationKind>($0, .not, exception: .lexicon) }
        return SpanFinder(self, negationCues: added + none + kept)
    }

    /// The spans of a segment, turn by turn on demand.
    public func spans(in segment: CorpusSegment) -> SegmentSpans { SegmentSpans(segment, self) }
}
