import CorpusModel

/// The columns of a segment that cues and scopes are read from, and its words.
final class SpanColumns {
    let norms: Column<UInt32>
    let forms: Column<UInt32>
    let sentences: Column<UInt32>
    private let classes: Column<UInt8>
    private let turnStarts: Column<UInt32>
    let vocabulary: SpanVocabulary

    init(_ segment: CorpusSegment, _ vocabulary: SpanVocabulary) {
        (norms, forms, sentences, classes, turnStarts) = (segment.norms, segment.forms, segment.sentences, segment.classes, segment.turnStarts)
        self.vocabulary = vocabulary
    }

    func tokenClass(_ token: Int) -> TokenClass { TokenClass(rawValue: classes[token])! }

    /// Whether a token is neither a mark nor a filler nor an event.
    func isWord(_ token: Int) -> Bool {
        switch tokenClass(token) {
        case .punctuation, .filler, .event: false
        case .word, .number, .truncated, .pseudonym: true
        }
    }

    func tokens(ofTurn turn: Int) -> Range<Int> { Int(turnStarts[turn])..<Int(turnStarts[turn + 1]) }

    var turnCount: Int { turnStarts.count - 1 }
}
