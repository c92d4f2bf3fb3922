import CorpusModel
import CorpusQuery

/// Where things stand in a turn: the distances and sentences that conditions ask about.
struct RuleContext {
    let columns: TokenColumns
    let turn: Range<Int>

    /// Whether two matches stand within reach of each other. Those that stand in other turns have been looked for within reach only.
    func isWithin(_ reach: Reach, _ one: QueryMatch, _ other: QueryMatch) -> Bool {
        switch reach {
        case .turn, .turns, .answer: true
        case .sentence: columns.sentence(one.tokens.lowerBound) == columns.sentence(other.tokens.lowerBound)
        case .words(let limit): wordsBetween(one.tokens, other.tokens) < limit
        }
    }

    /// Whether a witness stands on a side of a match: what begins before it or behind it.
    func isOn(_ side: NearCondition.Side?, _ witness: QueryMatch, of match: QueryMatch) -> Bool {
        switch side {
        case nil: true
        case .before: witness.tokens.lowerBound < match.tokens.lowerBound
        case .after: witness.tokens.lowerBound > match.tokens.lowerBound
        }
    }

    /// Whether the witness stands on words of its own.
    func isApart(_ witness: QueryMatch, from match: QueryMatch) -> Bool {
        !witness.matched.contains { match.matched.contains($0) }
    }

    func wordsBetween(_ one: Range<Int>, _ other: Range<Int>) -> Int {
        let start = min(one.upperBound, other.upperBound)
        let end = max(one.lowerBound, other.lowerBound)
        return start < end ? columns.words(in: start..<end) : 0
    }
}

/// The two columns that rules look at.
struct TokenColumns {
    private let sentences: [UInt32]
    /// The counted words before each token, and before the end: a distance costs one subtraction however long the turn is.
    private let wordsBefore: [Int]

    init(_ segment: CorpusSegment) {
        sentences = Array(segment.sentences)
        var words = [0]
        words.reserveCapacity(segment.tokenCount + 1)
        for token in 0..<segment.tokenCount { words.append(words[token] + (segment.tokenClass(token).counts() ? 1 : 0)) }
        wordsBefore = words
    }

    func sentence(_ token: Int) -> UInt32 { sentences[token] }
    func isWord(_ token: Int) -> Bool { wordsBefore[token + 1] > wordsBefore[token] }
    func words(in range: Range<Int>) -> Int { wordsBefore[range.upperBound] - wordsBefore[range.lowerBound] }
}
