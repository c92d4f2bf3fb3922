import CorpusModel

/// The tokens of a turn that speech is made of: events and fillers are passed over, and so are the commas that set fillers off.
struct TurnWords {
    struct Word {
        /// In the segment.
        let token: Int
        /// The match form in ordinary spelling: *ikke* for *ik'*.
        let norm: String
        /// Whether it is written as it is spoken: *ik'*.
        let isReduced: Bool
        /// Whether it is written with a capital.
        let isCapitalised: Bool
        let begins: SpanVocabulary.Beginnings
        let isMark: Bool
        let sentence: UInt32
        /// The first word after the last mark or sentence end before this one.
        let clauseStart: Int
    }

    let words: [Word]
    /// By word: one past the last word of its sentence.
    private let sentenceEnds: [Int]

    /// - Parameter tokens: those of a turn, or of some of its sentences.
    init(_ segment: CorpusSegment, _ tokens: Range<Int>, _ vocabulary: SpanVocabulary) {
        var words: [Word] = []
        words.reserveCapacity(tokens.count)
        var afterFiller = false
        for token in tokens {
            let tokenClass = segment.tokenClass(token)
            if tokenClass == .event { continue }
            if tokenClass == .filler {
                if let last = words.last, last.norm == ",", last.token == token - 1 { words.removeLast() }
                afterFiller = true
                continue
            }
            let id = segment.norms[token]
            let known = vocabulary.word(id)
            if afterFiller, known.spelling == "," {
                afterFiller = false
                continue
            }
            afterFiller = false
            let sentence = segment.sentences[token]
            var start = words.count
            if let last = words.last, !last.isMark, last.sentence == sentence { start = last.clauseStart }
            words.append(
                Word(
                    token: token, norm: known.spelling, isReduced: known.isReduced,
                    isCapitalised: vocabulary.isCapitalised(form: segment.forms[token], norm: id), begins: known.beginnings,
                    isMark: tokenClass == .punctuation, sentence: sentence, clauseStart: start))
        }
        self.words = words
        var ends = [Int](repeating: words.count, count: words.count)
        for index in words.indices.dropLast().reversed() {
            ends[index] = words[index].sentence == words[index + 1].sentence ? ends[index + 1] : index + 1
        }
        sentenceEnds = ends
    }

    var count: Int { words.count }
    subscript(index: Int) -> Word { words[index] }

    /// The word at a place, if there is one.
    func norm(_ index: Int) -> String? { words.indices.contains(index) ? words[index].norm : nil }

    /// One past the last word of the word's sentence.
    func sentenceEnd(_ index: Int) -> Int { sentenceEnds[index] }

    /// The tokens from one word to another, with what stands between them.
    func tokens(_ range: Range<Int>) -> Range<Int> { words[range.lowerBound].token..<(words[range.upperBound - 1].token + 1) }

    /// Words as token ranges: those that follow each other are joined, with what stands between them. Words of the cue are left out.
    func tokenRanges(_ scope: [Int], without cue: Range<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var previous: Int?
        for index in Set(scope).sorted() where !cue.contains(index) {
            let token = words[index].token
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
