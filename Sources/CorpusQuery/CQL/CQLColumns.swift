import CorpusModel

/// A segment as CQL sees it: positions (all tokens but events and fillers, unless those are asked for) and the regions they lie in. For one worker.
///
/// Positions are those of a window: the whole segment, or a part of it that holds whole regions of the query's scope.
final class CQLColumns {
    let segment: CorpusSegment
    // Unchecked for speed: nothing calls out while it changes them.
    /// The token of each position of the window.
    @exclusivity(unchecked) private(set) var tokens: [Int] = []
    /// The sentence and the turn of each position.
    @exclusivity(unchecked) private var sentences: [Int] = []
    @exclusivity(unchecked) private var turns: [Int] = []
    @exclusivity(unchecked) private var sentence: RegionCursor
    @exclusivity(unchecked) private var turn: RegionCursor
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

    /// Makes positions of the tokens of a window, or of some tokens of which each is looked at alone. Cost: some instructions a token.
    func open(_ window: some Sequence<Int>) {
        // Taken out of the object meanwhile: each value would be written through it.
        var (tokens, sentences, turns) = (tokens, sentences, turns)
        (self.tokens, self.sentences, self.turns) = ([], [], [])
        tokens.removeAll(keepingCapacity: true)
        sentences.removeAll(keepingCapacity: true)
        turns.removeAll(keepingCapacity: true)
        var (sentence, turn) = (sentence, turn)
        for token in window where seesAll || isSeen(token) {
            tokens.append(token)
            sentences.append(sentence.number(ofToken: token))
            turns.append(turn.number(ofToken: token))
        }
        (self.tokens, self.sentences, self.turns) = (tokens, sentences, turns)
        (self.sentence, self.turn) = (sentence, turn)
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
        guard case .region(let region) = scope.unit else {
            let transcripts = ends(of: .transcript)
            return (0..<count).map { min($0 + scope.count, transcripts[$0]) }
        }
        let ends = ends(of: region)
        // No region goes over transcripts.
        guard scope.count > 1 else { return ends }
        let transcripts = self.ends(of: .transcript)
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
        switch region {
        case .sentence: Self.ends(of: sentences)
        case .turn: Self.ends(of: turns)
        case .answer, .transcript: Self.ends(of: (0..<count).map { self.region(region, at: $0) })
        }
    }

    /// For each place where the run of equal numbers ends that it stands in.
    private static func ends(of numbers: [Int]) -> [Int] {
        var ends = [Int](repeating: numbers.count, count: numbers.count)
        for place in (0..<max(0, numbers.count - 1)).reversed() {
            ends[place] = numbers[place] == numbers[place + 1] ? ends[place + 1] : place + 1
        }
        return ends
    }

    func turn(at position: Int) -> Int { turns[position] }

    /// The tokens of a range of positions.
    func tokens(of positions: Range<Int>) -> Range<Int> { tokens[positions.lowerBound]..<(tokens[positions.upperBound - 1] + 1) }
}
