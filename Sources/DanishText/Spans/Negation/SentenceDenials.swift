import CorpusModel

/// The negations of one sentence, read when one of its words may stand in a scope: hits come sentence by sentence, and mostly no cue is near them. For one worker.
public struct SentenceDenials {
    private let spans: SegmentSpans
    /// The tokens where a cue that has a scope may begin, where that is told beforehand.
    private let marked: TokenBits?
    private var sentences: RegionCursor
    /// The sentence in which it was asked last whether a token may stand in a scope, and whether a cue may begin there.
    @usableFromInline var asked: (tokens: Range<Int>, mayDeny: Bool)
    private var turn = 0
    private var tokens = 0..<0
    private var reach = DenialWindow.Reach.nowhere
    /// Those with a scope; `nil` before the sentence was read.
    private var read: [AnnotationSpan]?

    public init(_ spans: SegmentSpans) {
        self.spans = spans
        marked = spans.window.marked
        // Where nothing is told beforehand any token may.
        asked = marked == nil ? (0..<Int.max, true) : (0..<0, false)
        sentences = RegionCursor(spans.sentences)
    }

    /// Whether a token stands in the sentence that was entered last.
    public func holds(_ token: Int) -> Bool { tokens.contains(token) }

    /// Whether a token may stand in a scope at all, told without the words of its sentence; `false` is certain. Cost: some instructions; a new sentence, a bit for each token.
    @inlinable
    @inline(__always)
    public mutating func mayHold(_ token: Int) -> Bool {
        if !asked.tokens.contains(token) { ask(token) }
        return asked.mayDeny
    }

    @usableFromInline
    mutating func ask(_ token: Int) {
        let sentence = sentences.tokens(around: token)
        asked = (sentence, marked?.isEmpty(in: sentence) == false)
    }

    /// Another sentence is asked about: all its tokens, of a turn of the segment. Cost: at most a look at each.
    public mutating func enter(_ sentence: Range<Int>, ofTurn turn: Int) {
        self.turn = turn
        tokens = sentence
        reach = spans.window.reach(in: sentence)
        read = reach == .nowhere ? [] : nil
    }

    /// The negations that have a scope, or none where none of these tokens of the sentence stands in one.
    ///
    /// Cost: where a cue is near, once a sentence that of `SegmentSpans.negations`; else a look at each token of the clause.
    public mutating func near(_ matched: Range<Int>) -> [AnnotationSpan] {
        if let read { return read }
        if reach == .clause, !spans.window.mayHold(matched, in: tokens) { return [] }
        var found = spans.readNegations(in: tokens, ofTurn: turn)
        found.removeAll { $0.scope.isEmpty }
        read = found
        return found
    }
}
