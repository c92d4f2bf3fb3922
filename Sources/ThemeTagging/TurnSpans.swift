import CorpusModel
import CorpusQuery

/// The spans of a turn, found by the tokens they cover: a hit asks for its own tokens only, however many cues the turn has.
struct TurnSpans {
    private let spans: [AnnotationSpan]
    private let tokens: Range<Int>
    /// By token of the turn, where its part of `covering` begins, and one more for the end.
    private let starts: [Int]
    /// Places in `spans`, in order for each token.
    private let covering: [Int]
    /// Look-alikes by the place of their words.
    private let exceptions: [AnnotationSpan]
    /// Tokens between a hit and a look-alike that is told beside it.
    private static let nearness = 12

    /// `spans` in the order of their cues. Cost: the sum of the scopes, which the finders keep short.
    init(_ spans: [AnnotationSpan], tokens: Range<Int>) {
        self.spans = spans
        self.tokens = tokens
        exceptions = spans.filter { $0.exception != nil }
        var counts = [Int](repeating: 0, count: tokens.count + 1)
        for span in spans { for range in span.scope { for token in range { counts[token - tokens.lowerBound + 1] += 1 } } }
        for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
        starts = counts
        var covering = [Int](repeating: 0, count: counts[tokens.count])
        for (place, span) in spans.enumerated() {
            for range in span.scope {
                for token in range {
                    covering[counts[token - tokens.lowerBound]] = place
                    counts[token - tokens.lowerBound] += 1
                }
            }
        }
        self.covering = covering
    }

    /// The first span of a kind whose scope holds a matched word; not one whose cue the entry itself names (DESIGN §4.1), nor one whose cue stands in
    /// a look-alike of the lexicon.
    func first(_ kind: AnnotationSpan.Kind, over match: QueryMatch, lookAlikes: [QueryMatch] = []) -> AnnotationSpan? {
        guard !spans.isEmpty else { return nil }
        var best: Int?
        for token in match.matched {
            let at = token - tokens.lowerBound
            for place in covering[starts[at]..<starts[at + 1]] where spans[place].kind == kind && place < best ?? Int.max {
                let cue = spans[place].cue
                guard !cue.contains(where: { match.matched.contains($0) }) else { continue }
                if !lookAlikes.contains(where: { $0.tokens.lowerBound <= cue.lowerBound && cue.upperBound <= $0.tokens.upperBound }) { best = place }
            }
        }
        return best.map { spans[$0] }
    }

    /// Whether a decision is among them. Cost: a look at each; for explanations.
    func holds(_ span: AnnotationSpan) -> Bool { spans.contains(span) }

    /// The look-alikes that begin near the tokens, in order.
    func exceptions(near tokens: Range<Int>) -> [AnnotationSpan] {
        var low = 0
        var high = exceptions.count
        while low < high {
            let middle = (low + high) / 2
            if exceptions[middle].cue.lowerBound < tokens.lowerBound - Self.nearness { low = middle + 1 } else { high = middle }
        }
        return Array(exceptions[low...].prefix { $0.cue.lowerBound < tokens.upperBound + Self.nearness })
    }
}
