import CorpusModel

/// What is marked, by the turns that it lies in.
struct MarkedTurns: Sendable {
    private var turns: [Int: [LineMaker.MarkedRange]] = [:]

    mutating func add(_ tokens: Range<Int>, _ kind: LineMark.Kind, _ segment: CorpusSegment) {
        let first = segment.turn(ofToken: tokens.lowerBound)
        let last = segment.turn(ofToken: tokens.upperBound - 1)
        for turn in first...last { turns[turn, default: []].append((tokens.clamped(to: segment.tokens(ofTurn: turn)), kind)) }
    }

    /// What is marked in the turns that a line shows, in text order.
    func near(_ shown: some Sequence<Int>) -> [LineMaker.MarkedRange] {
        guard !turns.isEmpty else { return [] }
        return Set(shown).flatMap { turns[$0] ?? [] }.sorted {
            ($0.tokens.lowerBound, $0.tokens.upperBound, $0.kind.order) < ($1.tokens.lowerBound, $1.tokens.upperBound, $1.kind.order)
        }
    }
}

extension LineMark.Kind {
    /// Equal words are marked in the order of names, so that no hash decides.
    fileprivate var order: String {
        switch self {
        case .key(let name), .query(let name), .theme(let name): name
        }
    }
}
