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

    /// Whether some sentence holds words of both.
    func shareSentence(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        columns.sentence(one.lowerBound) <= columns.sentence(other.upperBound - 1)
            && columns.sentence(other.lowerBound) <= columns.sentence(one.upperBound - 1)
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

/// What rules ask of tokens: whether they are words, and of which sentence. For one worker.
final class TokenColumns {
    @exclusivity(unchecked) private var sentences: RegionCursor
    private let classes: Column<UInt8>
    /// The counted words before each token, and before the end: a distance costs one subtraction however long the turn is.
    private lazy var wordsBefore = Self.wordsBefore(classes)

    init(_ segment: CorpusSegment) {
        sentences = RegionCursor(segment.sentences)
        classes = segment.classes
    }

    /// Cost: a pass over the tokens.
    private static func wordsBefore(_ classes: Column<UInt8>) -> [UInt32] {
        let counts = TokenClass.countedValues().map { $0 ? UInt32(1) : 0 }
        return [UInt32](unsafeUninitializedCapacity: classes.count + 1) { words, count in
            var sum: UInt32 = 0
            classes.withUnsafeBuffer { classes in
                for token in classes.indices {
                    words[token] = sum
                    sum += counts[Int(classes[token])]
                }
            }
            words[classes.count] = sum
            count = classes.count + 1
        }
    }

    func sentence(_ token: Int) -> Int { sentences.number(ofToken: token) }
    func isWord(_ token: Int) -> Bool { wordsBefore[token + 1] > wordsBefore[token] }
    func words(in range: Range<Int>) -> Int { Int(wordsBefore[range.upperBound] - wordsBefore[range.lowerBound]) }

    /// The tokens of a turn that stand in the sentences of some tokens.
    func sentences(of tokens: Range<Int>, inTurn turn: Range<Int>) -> Range<Int> {
        let first = sentences.tokens(around: tokens.lowerBound)
        let last = tokens.count == 1 ? first : sentences.tokens(around: tokens.upperBound - 1)
        return max(first.lowerBound, turn.lowerBound)..<min(last.upperBound, turn.upperBound)
    }
}
