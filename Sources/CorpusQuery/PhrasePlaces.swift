import CorpusIndex
import CorpusModel

/// Where the words of a phrase stand in a segment: as bits from their postings, so that its matches are mostly told without a look at any column of words; beside few tokens by the words there.
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
    private let length: Int
    /// The place in the phrase of the word that is asked about: the first of its element.
    private let place: Int
    /// Whether a token is of the element at a place of the phrase.
    private let isOf: (_ token: Int, _ place: Int) -> Bool

    /// By the postings of all elements. Cost: the tokens of these.
    ///
    /// - Parameters:
    ///   - tokens: of an element of the phrase those that are of it.
    ///   - rarest: the element whose tokens are asked about.
    init(_ chain: PhraseChain, asking rarest: Int, in segment: CorpusSegment, tokens: (_ element: Int) -> [UInt32]) {
        var known: [Int: TokenBits] = [:]
        let bits = chain.elements.map { element in
            if let known = known[element] { return known }
            var new = TokenBits(count: segment.tokenCount)
            new.insert(tokens(element))
            known[element] = new
            return new
        }
        self.init(chain, asking: rarest, in: segment) { bits[$1].contains($0) }
    }

    /// By the words of the segment.
    init(_ chain: PhraseChain, asking rarest: Int, in segment: CorpusSegment, words: ElementIndex) {
        let column = segment.readings ?? segment.norms
        self.init(chain, asking: rarest, in: segment) { words.contains(chain.elements[$1], word: column[$0]) }
    }

    private init(_ chain: PhraseChain, asking rarest: Int, in segment: CorpusSegment, _ isOf: @escaping (_ token: Int, _ place: Int) -> Bool) {
        classes = segment.classes
        length = chain.elements.count
        place = chain.elements.firstIndex(of: rarest) ?? 0
        self.isOf = isOf
    }

    /// What is known of the phrase around a token of the element that is asked about, which every match has at that place.
    ///
    /// - Parameter sentence: the tokens of its sentence.
    func verdict(at token: Int, in sentence: Range<Int>) -> Verdict {
        let first = token - place
        if first >= sentence.lowerBound, first + length <= sentence.upperBound, isMatch(from: first) { return .match(first: first) }
        return mayReach(0, from: token, step: -1, sentence) && mayReach(length - 1, from: token, step: 1, sentence) ? .open : .noMatch
    }

    /// Whether the words stand side by side, all of classes that elements match without more ado.
    private func isMatch(from first: Int) -> Bool { (0..<length).allSatisfy { isOf(first + $0, $0) && isPlain(first + $0) } }

    /// Whether the words up to one end of the phrase may stand on that side of the word that is asked about. It may say yes where there is no match, never the other way.
    private func mayReach(_ last: Int, from token: Int, step: Int, _ sentence: Range<Int>) -> Bool {
        var (place, at) = (place, token)
        while place != last {
            place += step
            at += step
            // What may stand between the words of a match is passed over, and other marks too.
            while sentence.contains(at), !isOf(at, place), isPassed(at) { at += step }
            guard sentence.contains(at), isOf(at, place) else { return false }
            // Where it may be passed over too, there may be several ways.
            if isPassed(at) { return true }
        }
        return true
    }

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
