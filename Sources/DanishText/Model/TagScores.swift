import CorpusModel

/// The score of each word class, a lane for each. PUNCT has no lane: the tokenizer knows it.
typealias TagScores = SIMD16<Int16>

extension WordClass {
    /// The lane of a class in `TagScores`. PUNCT is never scored.
    var lane: Int { rawValue < WordClass.punct.rawValue ? Int(rawValue) : Int(rawValue) - 1 }

    init(lane: Int) {
        self = WordClass(rawValue: UInt8(lane < Int(WordClass.punct.rawValue) ? lane : lane + 1)) ?? .x
    }
}

/// What stands before a token: a word class, or the beginning of the sentence.
struct TagContext: Equatable {
    static let count = 18
    static let boundary = TagContext(index: 17)

    let index: Int

    init(_ wordClass: WordClass) { index = Int(wordClass.rawValue) }

    init(index: Int) { self.index = index }
}

extension SIMD16 where Scalar: FixedWidthInteger {
    /// The lane of the highest score, the first of several.
    @inline(__always)
    var bestLane: Int {
        var best = 0
        var highest = self[0]
        for lane in 1..<16 where self[lane] > highest {
            highest = self[lane]
            best = lane
        }
        return best
    }
}
