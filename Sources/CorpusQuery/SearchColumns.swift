import CorpusModel

/// A segment as queries see it: each token is a word, a particle, transparent or a wall.
struct SearchColumns {
    enum Kind: UInt8 {
        /// Uses up a word of a gap.
        case word
        /// A word that gaps pass over for free.
        case particle
        /// Fillers, events, commas, quotation marks, dashes, and an ellipsis inside a sentence: in nobody's way.
        case transparent
        /// Other punctuation: nothing reaches over it.
        case wall
    }

    let kinds: [Kind]
    /// Words before each token that use up a gap: a distance is one subtraction.
    private let wordsBefore: [UInt32]
    /// Readings, or match forms where nothing was analysed: what elements are looked up by.
    let words: [UInt32]
    let sentences: [UInt32]
    let classes: [UInt8]

    init(_ segment: CorpusSegment, particles: Set<String>) {
        let norms = Array(segment.norms)
        words = segment.readings.map(Array.init) ?? norms
        sentences = Array(segment.sentences)
        classes = Array(segment.classes)
        let isParticle = segment.normVocabulary.strings.map(particles.contains)
        let isTransparent = segment.normVocabulary.strings.map(Self.isTransparent)
        var kinds: [Kind] = []
        kinds.reserveCapacity(classes.count)
        for token in classes.indices {
            switch TokenClass(rawValue: classes[token])! {
            case .filler, .event: kinds.append(.transparent)
            case .punctuation: kinds.append(isTransparent[Int(norms[token])] ? .transparent : .wall)
            case .word: kinds.append(isParticle[Int(norms[token])] ? .particle : .word)
            case .number, .truncated, .pseudonym: kinds.append(.word)
            }
        }
        self.kinds = kinds
        var words: [UInt32] = [0]
        words.reserveCapacity(kinds.count + 1)
        for kind in kinds { words.append(words[words.count - 1] + (kind == .word ? 1 : 0)) }
        wordsBefore = words
    }

    /// Words after the token `first` and before `position`, particles not counted.
    func words(after first: Int, before position: Int) -> Int {
        position > first ? Int(wordsBefore[position] - wordsBefore[first + 1]) : 0
    }

    /// Commas, quotation marks, dashes, and the dots of a pause. Dots that end a sentence end the match all the same.
    private static func isTransparent(_ mark: String) -> Bool {
        mark.unicodeScalars.allSatisfy { ",\"'’‘‚“”„«»‹›–—-…".unicodeScalars.contains($0) } || (mark.count >= 2 && mark.allSatisfy { $0 == "." })
    }

    /// The first word at or after `position`, before `end` and in the sentence; `nil` where a wall or an end comes first.
    func word(at position: Int, before end: Int, sentence: UInt32) -> Int? {
        var at = position
        while at < end, sentences[at] == sentence {
            switch kinds[at] {
            case .word, .particle: return at
            case .wall: return nil
            case .transparent: at += 1
            }
        }
        return nil
    }
}
