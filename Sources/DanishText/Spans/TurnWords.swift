import CorpusModel

/// The tokens of a turn, or of some of its sentences, that speech is made of: events and fillers are passed over, and so are the commas that set fillers off.
final class TurnWords {
    struct Word {
        /// In the segment.
        let token: Int
        /// The match form in ordinary spelling: *ikke* for *ik'*.
        let norm: String
        /// Whether it is written as it is spoken: *ik'*.
        let isReduced: Bool
        let isMark: Bool
        let sentence: UInt32
        /// The first word after the last mark or sentence end before this one.
        let clauseStart: Int
    }

    /// A word as the pass over the tokens leaves it: numbers alone. What a rule asks of it is looked up when it asks.
    private struct Place {
        let token: UInt32
        let norm: UInt32
        let sentence: UInt32
        let clauseStart: UInt32
        let begins: SpanWords.Beginnings
        let isComma: Bool
        let isMark: Bool
    }

    private let places = GrowingBuffer<Place>()
    /// By sentence, from that of the first word on: one past its last word.
    @exclusivity(unchecked) private var sentenceEnds: [Int] = []
    @exclusivity(unchecked) private var firstSentence: UInt32 = 0
    private let columns: SpanColumns
    @exclusivity(unchecked) private var sentences: RegionCursor

    init(_ columns: SpanColumns) {
        self.columns = columns
        sentences = RegionCursor(columns.sentences)
    }

    /// Takes other tokens in the place of those before, whose room is used again.
    ///
    /// - Parameter tokens: those of a turn, or of some of its sentences.
    func read(_ tokens: Range<Int>) {
        places.removeAll()
        columns.withTokens(tokens) { readPlaces(tokens, $0) }
        sentenceEnds.removeAll(keepingCapacity: true)
        guard let first = places.first else { return }
        firstSentence = first.sentence
        sentenceEnds.append(0)
        var last = first.sentence
        for index in 1..<places.count where places[index].sentence != last {
            sentenceEnds[sentenceEnds.count - 1] = index
            last = places[index].sentence
            while sentenceEnds.count <= Int(last - firstSentence) { sentenceEnds.append(0) }
        }
        sentenceEnds[sentenceEnds.count - 1] = places.count
    }

    private func readPlaces(_ tokens: Range<Int>, _ all: SpanColumns.Tokens) {
        var afterFiller = false
        var last: Place?
        for token in tokens {
            let tokenClass = all.tokenClass(token)
            if tokenClass == .event { continue }
            if tokenClass == .filler {
                if let comma = last, comma.isComma, Int(comma.token) == token - 1 {
                    places.removeLast()
                    last = places.last
                }
                afterFiller = true
                continue
            }
            let norm = all.norms[token]
            let marks = columns.vocabulary.marks(norm)
            let isFillersComma = afterFiller && marks.isComma
            afterFiller = false
            if isFillersComma { continue }
            let sentence = UInt32(sentences.number(ofToken: token))
            var clauseStart = UInt32(places.count)
            if let last, !last.isMark, last.sentence == sentence { clauseStart = last.clauseStart }
            let place = Place(
                token: UInt32(token), norm: norm, sentence: sentence, clauseStart: clauseStart, begins: marks.beginnings, isComma: marks.isComma,
                isMark: tokenClass == .punctuation)
            places.append(place)
            last = place
        }
    }

    var count: Int { places.count }

    /// The words among some tokens. Cost: logarithmic.
    func indices(ofTokens tokens: Range<Int>) -> Range<Int> { index(ofToken: tokens.lowerBound)..<index(ofToken: tokens.upperBound) }

    /// The first word at or after a token.
    private func index(ofToken token: Int) -> Int { places.indices.firstPlace { Int(places[$0].token) < token } }

    /// Cost: a look-up of the word's spelling.
    subscript(index: Int) -> Word {
        let place = places[index]
        let known = columns.vocabulary.word(place.norm)
        return Word(
            token: Int(place.token), norm: known.spelling, isReduced: known.isReduced, isMark: place.isMark, sentence: place.sentence,
            clauseStart: Int(place.clauseStart))
    }

    /// The cues that may begin with a word.
    func begins(_ index: Int) -> SpanWords.Beginnings { places[index].begins }

    func isMark(_ index: Int) -> Bool { places[index].isMark }
    func sentence(_ index: Int) -> UInt32 { places[index].sentence }

    /// What clauses and scopes ask of a word.
    func grammar(_ index: Int) -> SpanWords.Grammar { columns.vocabulary.grammar(places[index].norm) }

    func isFiniteVerb(_ index: Int) -> Bool { columns.vocabulary.isFiniteVerb(places[index].norm) }

    /// The number of a word among those of cues.
    func cueWord(_ index: Int) -> UInt32 { columns.vocabulary.cueWord(places[index].norm) }

    /// Whether a word is written with a capital.
    func isCapitalised(_ index: Int) -> Bool {
        columns.vocabulary.isCapitalised(form: columns.forms[Int(places[index].token)], norm: places[index].norm)
    }

    /// The word at a place, if there is one.
    func norm(_ index: Int) -> String? { places.indices.contains(index) ? columns.vocabulary.word(places[index].norm).spelling : nil }

    /// One past the last word of the word's sentence.
    func sentenceEnd(_ index: Int) -> Int { sentenceEnds[Int(places[index].sentence - firstSentence)] }

    /// The tokens from one word to another, with what stands between them.
    func tokens(_ range: Range<Int>) -> Range<Int> { Int(places[range.lowerBound].token)..<Int(places[range.upperBound - 1].token + 1) }

    /// Words as token ranges: those that follow each other are joined, with what stands between them. Words of the cue are left out.
    func tokenRanges(_ scope: [Int], without cue: Range<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var previous: Int?
        let isAscending = zip(scope, scope.dropFirst()).allSatisfy { $0 < $1 }
        for index in isAscending ? scope : Set(scope).sorted() where !cue.contains(index) {
            let token = Int(places[index].token)
            if previous == index - 1, let last = ranges.last {
                ranges[ranges.count - 1] = last.lowerBound..<(token + 1)
            } else {
                ranges.append(token..<(token + 1))
            }
            previous = index
        }
        return ranges
    }
}
