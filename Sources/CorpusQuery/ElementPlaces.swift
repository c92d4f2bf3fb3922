import CorpusIndex
import CorpusModel

/// The tokens of an element of a phrase: those of one word as their postings are read, those of several as bits.
struct ElementPlaces {
    private var word: PostingCursor?
    private var words: TokenBits?

    init(_ word: PostingCursor) { self.word = word }

    init(_ words: TokenBits) { self.words = words }

    /// The last of some tokens that is of the element. The end of the range never falls from one call to the next.
    mutating func last(in tokens: Range<Int>) -> Int? {
        if let words { return words.last(in: tokens) }
        return word?.last(before: tokens.upperBound).flatMap { $0 >= tokens.lowerBound ? $0 : nil }
    }

    /// The first of some tokens that is of the element. The start of the range never falls from one call to the next.
    mutating func first(in tokens: Range<Int>) -> Int? {
        if let words { return words.first(in: tokens) }
        return word?.first(from: tokens.lowerBound).flatMap { $0 < tokens.upperBound ? $0 : nil }
    }
}
