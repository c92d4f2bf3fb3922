/// How often something is said in two corpora: what keyness compares.
public struct FrequencyPair: Hashable, Sendable {
    /// a and c: hits and words of the target.
    public let hits: Int
    public let words: Int
    /// b and d: hits and words of the reference.
    public let referenceHits: Int
    public let referenceWords: Int

    /// - Precondition: a corpus has no more hits than words, and neither is negative.
    public init(hits: Int, words: Int, referenceHits: Int, referenceWords: Int) {
        precondition(
            0 <= hits && hits <= words && 0 <= referenceHits && referenceHits <= referenceWords, "a corpus has at most as many hits as words")
        self.hits = hits
        self.words = words
        self.referenceHits = referenceHits
        self.referenceWords = referenceWords
    }

    /// The four cells: hits and other words of both.
    public var table: ContingencyTable {
        ContingencyTable(together: hits, near: words, item: hits + referenceHits, total: words + referenceWords)
    }

    /// Target and reference changed for each other.
    public var reversed: FrequencyPair {
        FrequencyPair(hits: referenceHits, words: referenceWords, referenceHits: hits, referenceWords: words)
    }

    /// Whether the target has at least the reference's rate; true where one of them has no words.
    public var isOfTarget: Bool { Double(hits) * Double(referenceWords) >= Double(referenceHits) * Double(words) }

    /// Why nothing can be compared.
    var emptiness: Measured.Reason? { words == 0 || referenceWords == 0 ? .noWords : nil }
}
