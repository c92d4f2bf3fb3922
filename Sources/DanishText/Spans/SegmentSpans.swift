import CorpusModel

/// The spans of a segment; for one worker. Its words are looked up once each, turns are read when they are asked for.
public final class SegmentSpans {
    private let columns: SpanColumns
    private let finder: SpanFinder
    /// Those of the turn or the sentences that were asked about last.
    private let words: TurnWords
    let window: DenialWindow
    var sentences: TokenRegions { columns.sentences }

    /// Adds the tokens of a match form, ascending, to others.
    public typealias WordTokens = (_ norm: Int, _ tokens: inout [UInt32]) -> Void

    init(_ segment: CorpusSegment, _ words: SpanWords, numbers: Column<UInt32>? = nil, tokensOf: WordTokens? = nil) {
        finder = words.finder
        columns = SpanColumns(segment, SpanVocabulary(segment, words, numbers: numbers))
        self.words = TurnWords(columns)
        window = DenialWindow(columns, finder.negation, tokensOf: tokensOf)
    }

    /// The decisions of a turn in the order of their cues; at one place negation before hedging before reporting.
    ///
    /// - Parameter kinds: those that are looked for; each costs a pass over the turn's words.
    public func spans(ofTurn turn: Int, _ kinds: Set<AnnotationSpan.Kind> = Set(AnnotationSpan.Kind.allCases)) -> [AnnotationSpan] {
        words.read(columns.tokens(ofTurn: turn))
        let found =
            (kinds.contains(.negation) ? finder.negation.spans(in: words) : []) + (kinds.contains(.hedging) ? finder.hedging.spans(in: words) : [])
            + (kinds.contains(.reported) ? finder.reporting.spans(in: words) : [])
        return found.enumerated().sorted { ($0.element.cue.lowerBound, $0.offset) < ($1.element.cue.lowerBound, $1.offset) }.map(\.element)
    }

    /// The negations whose cues stand in some whole sentences of a turn, where any of these has a scope: all that reach their words, since no scope leaves the sentence of
    /// its cue. That they are the turn's own asks for the words next to them: what stands before and after tells a tag question, and two words may tell an infinitive.
    ///
    /// Cost: a look at each token; where a cue may begin, the words of the sentences and a few beside them.
    public func negations(in sentences: Range<Int>, ofTurn turn: Int) -> [AnnotationSpan] {
        window.mayDeny(sentences) ? readNegations(in: sentences, ofTurn: turn) : []
    }

    /// The same where a cue is known to stand there.
    func readNegations(in sentences: Range<Int>, ofTurn turn: Int) -> [AnnotationSpan] {
        words.read(around(sentences, in: columns.tokens(ofTurn: turn)))
        return finder.negation.spans(in: words, from: words.indices(ofTokens: sentences))
    }

    /// The tokens from the word before some sentences to the second word after them: from a word on, what stands before it changes nothing in how the tokens are read.
    private func around(_ sentences: Range<Int>, in turn: Range<Int>) -> Range<Int> {
        var start = sentences.lowerBound
        while start > turn.lowerBound {
            start -= 1
            if columns.isWord(start) { break }
        }
        var (end, words) = (sentences.upperBound, 0)
        while end < turn.upperBound, words < 2 {
            if columns.isWord(end) { words += 1 }
            end += 1
        }
        return start..<end
    }

    /// The decisions of all turns.
    public func layer() -> SpanLayer {
        var layer = SpanLayer()
        for turn in 0..<columns.turnCount { layer.append(turn: spans(ofTurn: turn)) }
        return layer
    }
}
