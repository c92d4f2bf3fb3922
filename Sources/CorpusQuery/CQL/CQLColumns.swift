import CorpusModel

/// A segment as CQL sees it: positions (all tokens but events and fillers, unless those are asked for) and the regions they lie in. For one worker.
///
/// Positions are those of a window: the whole segment, or a part of it that holds whole regions of the query's scope.
final class CQLColumns {
    let segment: CorpusSegment
    /// The token of each position of the window.
    private(set) var tokens: [Int] = []
    /// The sentence and the turn of each position.
    private var sentences: [Int] = []
    private var turns: [Int] = []
    private var sentence: RegionCursor
    private var turn: RegionCursor
    private let seesAll: Bool
    private let memberOfTurn: [Int]
    private let facts: () -> [TurnFacts]

    /// `facts` gives those of the segment's turns, in their order; asked where a query speaks of answers.
    init(_ segment: CorpusSegment, facts: @escaping () -> [TurnFacts], seesAll: Bool) {
        self.segment = segment
        self.seesAll = seesAll
        self.facts = facts
        (sentence, turn) = (RegionCursor(segment.sentences), RegionCursor(segment.turns))
        var members: [Int] = []
        members.reserveCapacity(segment.turnCount)
        for (index, member) in segment.members.enumerated() { members.append(contentsOf: repeatElement(index, count: member.turns.count)) }
        memberOfTurn = members
    }

    /// Makes positions of the tokens of a window.
    func open(_ window: Range<Int>) {
        tokens.removeAll(keepingCapacity: true)
        sentences.removeAll(keepingCapacity: true)
        turns.removeAll(keepingCapacity: true)
        for token in window where seesAll || isSeen(token) {
            tokens.append(token)
            sentences.append(sentence.number(ofToken: token))
            turns.append(turn.number(ofToken: token))
        }
    }

    private func isSeen(_ token: Int) -> Bool {
        let tokenClass = segment.tokenClass(token)
        return tokenClass != .event && tokenClass != .filler
    }

    /// The number of the answer that a turn belongs to; turns of interviewers are answers to nobody and stand alone. Answers are counted in each
    /// transcript; here they run through the segment, and turns outside answers have negative numbers.
    private lazy var answerOfTurn: [Int] = {
        let facts = facts()
        var answers: [Int] = []
        var numbers: [[Int]: Int] = [:]
        for turn in 0..<segment.turnCount {
            guard turn < facts.count, let answer = facts[turn].answer else {
                answers.append(-1 - turn)
                continue
            }
            let key = [memberOfTurn[turn], answer]
            let number = numbers[key] ?? numbers.count
            numbers[key] = number
            answers.append(number)
        }
        return answers
    }()

    var count: Int { tokens.count }

    /// The number of the region that a position lies in; different regions of one kind have different numbers.
    func region(_ region: CQLRegion, at position: Int) -> Int {
        switch region {
        case .sentence: sentences[position]
        case .turn: turns[position]
        case .answer: answerOfTurn[turns[position]]
        case .transcript: memberOfTurn[turns[position]]
        }
    }

    func begins(_ region: CQLRegion, at position: Int) -> Bool {
        position == 0 || self.region(region, at: position - 1) != self.region(region, at: position)
            || memberOfTurn[turn(at: position - 1)] != memberOfTurn[turn(at: position)]
    }

    /// Whether a region ends before a position.
    func ends(_ region: CQLRegion, before position: Int) -> Bool { position == count || begins(region, at: position) }

    /// Where the region that a position lies in begins, and where it ends.
    func extent(of region: CQLRegion, at position: Int) -> Range<Int> {
        var start = position
        while !begins(region, at: start) { start -= 1 }
        var end = position + 1
        while !ends(region, before: end) { end += 1 }
        return start..<end
    }

    /// For each position the end of what a match that begins there may reach. Cost: linear, times the regions of the scope.
    func limits(of scope: CQLScope) -> [Int] {
        let transcripts = ends(of: .transcript)
        guard case .region(let region) = scope.unit else { return (0..<count).map { min($0 + scope.count, transcripts[$0]) } }
        let ends = ends(of: region)
        return (0..<count).map { position in
            var end = ends[position]
            var left = scope.count - 1
            while left > 0, end < transcripts[position] {
                end = ends[end]
                left -= 1
            }
            return end
        }
    }

    private func ends(of region: CQLRegion) -> [Int] {
        var ends = [Int](repeating: count, count: count)
        for position in (0..<max(0, count - 1)).reversed() { ends[position] = begins(region, at: position + 1) ? position + 1 : ends[position + 1] }
        return ends
    }

    func turn(at position: Int) -> Int { turns[position] }

    /// The tokens of a range of positions.
    func tokens(of positions: Range<Int>) -> Range<Int> { tokens[positions.lowerBound]..<(tokens[positions.upperBound - 1] + 1) }
}
