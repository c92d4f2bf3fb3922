import CorpusModel

/// Finds the negations of a turn: cue, kind, and the tokens near it.
public struct NegationFinder: Sendable {
    private let lexicon: NegationLexicon

    /// A lexicon may add cues, or take some of the shipped ones away by their words.
    public init(data: DanishData, adding: [NegationCue] = [], removing: Set<String> = []) {
        lexicon = NegationLexicon(data: data, adding: adding, removing: removing)
    }

    /// The negations of a turn in order.
    public func spans(in segment: CorpusSegment, turn: Int) -> [NegationSpan] {
        let words = TurnWords(segment, turn: turn)
        return CueFinder(words: words, lexicon: lexicon).cues().map { ScopeFinder(words: words, lexicon: lexicon, cue: $0).span() }
    }
}
