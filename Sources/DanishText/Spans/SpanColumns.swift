import CorpusModel

/// The columns of a segment that cues and scopes are read from, and its words.
final class SpanColumns {
    let norms: Column<UInt32>
    let forms: Column<UInt32>
    private let classes: Column<UInt8>
    let sentences: TokenRegions
    private let turns: TokenRegions
    let vocabulary: SpanVocabulary

    init(_ segment: CorpusSegment, _ vocabulary: SpanVocabulary) {
        (norms, forms, sentences, classes, turns) = (segment.norms, segment.forms, segment.sentences, segment.classes, segment.turns)
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

    /// Two of the columns for a pass over tokens, whose places are those of the segment.
    struct Tokens {
        let norms: UnsafeBufferPointer<UInt32>
        fileprivate let classes: UnsafeBufferPointer<UInt8>

        @inline(__always)
        func tokenClass(_ token: Int) -> TokenClass { TokenClass(rawValue: classes[token])! }

        @inline(__always)
        func isMark(_ token: Int) -> Bool { classes[token] == TokenClass.punctuation.rawValue }

        /// Whether a token is neither a mark nor what speech is read without.
        @inline(__always)
        func isSpokenWord(_ token: Int) -> Bool { !isMark(token) && areSpoken(token..<token + 1) }

        /// Whether none of some tokens is a filler or an event, which speech is read without. Cost: a look at each.
        func areSpoken(_ tokens: Range<Int>) -> Bool {
            !classes[tokens].contains { $0 == TokenClass.filler.rawValue || $0 == TokenClass.event.rawValue }
        }
    }

    /// Some tokens for a pass, which looks at no others. The pointers must not outlive the call.
    func withTokens<Result>(_ tokens: Range<Int>, _ body: (Tokens) -> Result) -> Result {
        norms.withUnsafeBuffer { norms in
            classes.withUnsafeBuffer { classes in
                precondition(
                    tokens.lowerBound >= 0 && tokens.upperBound <= min(norms.count, classes.count),
                    "tokens of the segment; the index may be damaged: ordret verify checks it")
                return body(Tokens(norms: norms, classes: classes))
            }
        }
    }

    func tokens(ofTurn turn: Int) -> Range<Int> { turns[turn] }

    var turnCount: Int { turns.count }
}
