import CorpusModel
import CorpusQuery

/// Where things stand in a turn: the distances and sentences that conditions ask about.
struct RuleContext {
    let columns: TokenColumns
    let turn: Range<Int>

    /// Whether two matches stand within reach of each other.
    func isWithin(_ reach: Reach, _ one: QueryMatch, _ other: QueryMatch) -> Bool {
        switch reach {
        case .turn: true
        case .sentence: columns.sentence(one.tokens.lowerBound) == columns.sentence(other.tokens.lowerBound)
        case .words(let limit): wordsBetween(one.tokens, other.tokens) < limit
        }
    }

    /// Whether the witness stands on words of its own.
    func isApart(_ witness: QueryMatch, from match: QueryMatch) -> Bool {
        !witness.matched.contains { match.matched.contains($0) }
    }

    /// Counted words from the first token of the range to its last.
    func words(in range: Range<Int>) -> Int { range.reduce(0) { $0 + (columns.isWord($1) ? 1 : 0) } }

    private func wordsBetween(_ one: Range<Int>, _ other: Range<Int>) -> Int {
        let start = min(one.upperBound, other.upperBound)
        let end = max(one.lowerBound, other.lowerBound)
        return start < end ? words(in: start..<end) : 0
    }
}

/// The two columns that rules look at.
struct TokenColumns {
    let classes: [UInt8]
    let sentences: [UInt32]

    init(_ segment: CorpusSegment) {
        classes = Array(segment.classes)
        sentences = Array(segment.sentences)
    }

    func sentence(_ token: Int) -> UInt32 { sentences[token] }
    func isWord(_ token: Int) -> Bool { TokenClass(rawValue: classes[token])!.counts() }
}
