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

    /// A lexicon may add cues of negation, or take some of the shipped ones away by their words.
    public init(data: DanishData, adding: [SpanCue<NegationKind>] = [], removing: Set<String> = []) {
        grammar = SpanGrammar(data: data)
        let cues = data.negationCues.filter { !removing.contains($0.words.joined(separator: " ")) } + adding
        negation = NegationFinder(cues: CueList(cues, grammar), grammar: grammar)
        hedging = HedgingFinder(cues: CueList(data.hedgingCues, grammar), grammar: grammar)
        reporting = ReportingFinder(cues: CueList(data.reportingCues, grammar), grammar: grammar)
    }

    /// The spans of a segment, turn by turn on demand.
    public func spans(in segment: CorpusSegment) -> SegmentSpans { SegmentSpans(segment, self) }
}
