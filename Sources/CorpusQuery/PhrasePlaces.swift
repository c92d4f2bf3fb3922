import CorpusIndex
import CorpusModel

/// Where the words of a phrase stand around one of them, told by their postings, so that its matches are mostly found without a look at any column of words; beside few tokens
/// by the words there.
struct PhrasePlaces {
    /// What is known of the phrase around one of its words.
    enum Verdict {
        case noMatch
        /// A match of words side by side that begins at a token; there is no other with the word at this place.
        case match(first: Int)
        /// Something stands between the words, or they match only as a query names them: the sentence is to be searched.
        case open
    }

    private let classes: Column<UInt8>
    /// The place in the phrase of the word that is asked about: the first of its element.
    private let place: Int
    /// By the places of the phrase; empty where the words are looked at.
    private var postings: [ElementPlaces] = []
    /// Whether a token is of the element at a place of the phrase.
    private var isOf: (_ token: Int, _ place: Int) -> Bool = { _, _ in false }
    /// The tokens nearest to the word that is asked about, by the places of the phrase.
    private var nearest: [Int]

    /// By the postings of all elements.
    ///
    /// - Parameters:
    ///   - tokens: of an element of the phrase those that are of it.
    ///   - rarest: the element whose tokens are asked about, in ascending order.
    init(_ chain: PhraseChain, asking rarest: Int, in segment: CorpusSegment, tokens: (_ element: Int) -> ElementPlaces) {
        self.init(chain, asking: rarest, in: segment)
        postings = chain.elements.map(tokens)
    }

    /// By the words of the segment.
    init(_ chain: PhraseChain, asking rarest: Int, in segment: CorpusSegment, words: ElementIndex) {
        self.init(chain, asking: rarest, in: segment)
        let column = segment.readings ?? segment.norms
        isOf = { words.contains(chain.elements[$1], word: column[$0]) }
    }

    private init(_ chain: PhraseChain, asking rarest: Int, in segment: CorpusSegment) {
        classes = segment.classes
        place = chain.elements.firstIndex(of: rarest) ?? 0
        nearest = [Int](repeating: 0, count: chain.elements.count)
    }

    private var lastPlace: Int { nearest.count - 1 }

    /// What is known of the phrase around a token of the element that is asked about, which every match has at that place.
    ///
    /// - Parameters:
    ///   - token: after all that were asked about before.
    ///   - sentence: the tokens of its sentence.
    mutating func verdict(at token: Int, in sentence: Range<Int>) -> Verdict {
        nearest[place] = token
        guard postings.isEmpty || findNearest(in: sentence) else { return .noMatch }
        var isCertain = true
        guard reach(0, step: -1, sentence, &isCertain), reach(lastPlace, step: 1, sentence, &isCertain) else { return .noMatch }
        let first = nearest[0]
        guard isCertain, nearest[lastPlace] - first == lastPlace, (first...nearest[lastPlace]).allSatisfy(isPlain) else { return .open }
        return .match(first: first)
    }

    /// Finds the nearest word of each element before and after the one that is asked about; `false` where the sentence has none, and so no match. Nothing but postings is
    /// looked at: of most tokens this is all that is asked.
    private mutating func findNearest(in sentence: Range<Int>) -> Bool {
        for place in stride(from: place - 1, through: 0, by: -1) {
            guard let token = postings[place].last(in: sentence.lowerBound..<nearest[place + 1]) else { return false }
            nearest[place] = token
        }
        for place in place + 1..<nearest.count {
            guard let token = postings[place].first(in: nearest[place - 1] + 1..<sentence.upperBound) else { return false }
            nearest[place] = token
        }
        return true
    }

    /// Whether the words up to one end of the phrase may stand on that side of the word that is asked about. It may say yes where there is no match, never the other way.
    private mutating func reach(_ last: Int, step: Int, _ sentence: Range<Int>, _ isCertain: inout Bool) -> Bool {
        var (place, at) = (place, nearest[place])
        while place != last {
            place += step
            at += step
            // What may stand between the words of a match is passed over, and other marks too.
            while sentence.contains(at), !isThere(at, place) {
                guard isPassed(at) else { return false }
                at += step
            }
            guard sentence.contains(at) else { return false }
            nearest[place] = at
            // Where it may be passed over too, there may be several ways.
            if isPassed(at) {
                isCertain = false
                return true
            }
        }
        return true
    }

    private func isThere(_ token: Int, _ place: Int) -> Bool { postings.isEmpty ? isOf(token, place) : nearest[place] == token }

    private func isPassed(_ token: Int) -> Bool {
        switch TokenClass(rawValue: classes[token])! {
        case .punctuation, .event, .filler: true
        case .word, .number, .truncated, .pseudonym: false
        }
    }

    private func isPlain(_ token: Int) -> Bool {
        let tokenClass = TokenClass(rawValue: classes[token])!
        return tokenClass == .word || tokenClass == .number
    }
}
