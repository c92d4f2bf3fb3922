import CorpusModel

/// The spans of a segment. Its vocabulary is looked through once; turns are read when they are asked for.
public struct SegmentSpans: Sendable {
    private let segment: CorpusSegment
    private let finder: SpanFinder
    private let vocabulary: SpanVocabulary

    init(_ segment: CorpusSegment, _ finder: SpanFinder) {
        self.segment = segment
        self.finder = finder
        vocabulary = SpanVocabulary(segment.normVocabulary, finder)
    }

    /// The decisions of a turn in the order of their cues; at one place negation before hedging before reporting.
    ///
    /// - Parameter kinds: those that are looked for; each costs a pass over the turn's words.
    public func spans(ofTurn turn: Int, _ kinds: Set<AnnotationSpan.Kind> = Set(AnnotationSpan.Kind.allCases)) -> [AnnotationSpan] {
        let words = TurnWords(segment, turn: turn, vocabulary)
        let found =
            (kinds.contains(.negation) ? finder.negation.spans(in: words) : []) + (kinds.contains(.hedging) ? finder.hedging.spans(in: words) : [])
            + (kinds.contains(.reported) ? finder.reporting.spans(in: words) : [])
        return found.enumerated().sorted { ($0.element.cue.lowerBound, $0.offset) < ($1.element.cue.lowerBound, $1.offset) }.map(\.element)
    }

    /// The decisions of all turns.
    public func layer() -> SpanLayer {
        var layer = SpanLayer()
        for turn in 0..<segment.turnCount { layer.append(turn: spans(ofTurn: turn)) }
        return layer
    }
}
