import CorpusModel

/// The tokens of a turn that speech is made of: events and fillers are passed over, and so are the commas that set fillers off.
struct TurnWords {
    struct Word {
        /// In the segment.
        let token: Int
        let norm: String
        let isMark: Bool
        let sentence: UInt32
    }

    let words: [Word]

    init(_ segment: CorpusSegment, turn: Int) {
        let tokens = segment.tokens(ofTurn: turn)
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
            let norm = segment.normVocabulary[segment.norms[token]]
            if afterFiller, norm == "," {
                afterFiller = false
                continue
            }
            afterFiller = false
            words.append(Word(token: token, norm: norm, isMark: tokenClass == .punctuation, sentence: segment.sentences[token]))
        }
        self.words = words
    }

    var count: Int { words.count }
    subscript(index: Int) -> Word { words[index] }

    /// The word at a place, if there is one.
    func norm(_ index: Int) -> String? { words.indices.contains(index) ? words[index].norm : nil }
}
