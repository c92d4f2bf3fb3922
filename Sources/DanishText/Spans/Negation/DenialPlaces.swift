import CorpusModel

/// The tokens of a segment where a cue that has a scope may begin, in text order: in most sentences there is none. For one worker.
final class DenialPlaces {
    private let places: [UInt32]
    @exclusivity(unchecked) private var sentences: RegionCursor
    /// The place among them that was found last: what is asked about mostly moves on.
    @exclusivity(unchecked) private var cursor = 0

    /// - Parameter words: for each match form that such a cue begins with its tokens, ascending.
    ///
    /// Cost: a look at each of these, and a bit for each token of the segment.
    init(_ columns: SpanColumns, words: [[UInt32]]) {
        sentences = RegionCursor(columns.sentences)
        var marked = [UInt64](repeating: 0, count: (columns.norms.count + 63) / 64)
        for token in words.joined() { marked[Int(token / 64)] |= 1 << UInt64(token % 64) }
        var places: [UInt32] = []
        for (word, bits) in marked.enumerated() where bits != 0 {
            var left = bits
            while left != 0 {
                places.append(UInt32(word * 64 + left.trailingZeroBitCount))
                left &= left - 1
            }
        }
        self.places = places
    }

    /// The first of some tokens. Cost: a step for each place between them and those asked about before; going back, logarithmic.
    func first(in tokens: Range<Int>) -> Int? {
        let place = place(notBefore: tokens.lowerBound)
        return place < places.count && places[place] < tokens.upperBound ? Int(places[place]) : nil
    }

    /// Whether one stands in the sentence of a token. Cost: that of `first`.
    func standsInSentence(of token: Int) -> Bool {
        let place = place(notBefore: token)
        let sentence = sentences.tokens(around: token)
        return place < places.count && places[place] < sentence.upperBound || place > 0 && places[place - 1] >= sentence.lowerBound
    }

    @inline(__always)
    private func place(notBefore token: Int) -> Int {
        var place = cursor
        if place > 0, places[place - 1] >= token { place = (0..<place).firstPlace { places[$0] < token } }
        while place < places.count, places[place] < token { place += 1 }
        cursor = place
        return place
    }
}
