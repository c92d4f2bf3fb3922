import CorpusModel

/// The tokens of a segment where a cue that has a scope may begin, in text order: in most sentences there is none. For one worker.
final class DenialPlaces {
    private let places: [UInt32]
    /// The same as bits.
    let marked: TokenBits
    /// All tokens of sentences where one begins.
    let sentences: TokenBits
    /// The place among them that was found last: what is asked about mostly moves on.
    @exclusivity(unchecked) private var cursor = 0

    /// - Parameter words: for each match form that such a cue begins with its tokens, ascending.
    ///
    /// Cost: a look at each of these, and a bit for each token of the segment.
    init(_ columns: SpanColumns, words: [[UInt32]]) {
        var marked = TokenBits(count: columns.norms.count)
        for tokens in words { marked.insert(tokens) }
        let places = marked.tokens
        var sentences = TokenBits(count: columns.norms.count)
        var cursor = RegionCursor(columns.sentences)
        var last = 0..<0
        for place in places where !last.contains(Int(place)) {
            last = cursor.tokens(around: Int(place))
            sentences.insert(last)
        }
        (self.places, self.marked, self.sentences) = (places, marked, sentences)
    }

    /// The first of some tokens. Cost: a step for each place between them and those asked about before; going back, logarithmic.
    func first(in tokens: Range<Int>) -> Int? {
        var place = cursor
        if place > 0, places[place - 1] >= tokens.lowerBound { place = (0..<place).firstPlace { places[$0] < tokens.lowerBound } }
        while place < places.count, places[place] < tokens.lowerBound { place += 1 }
        cursor = place
        return place < places.count && places[place] < tokens.upperBound ? Int(places[place]) : nil
    }
}
