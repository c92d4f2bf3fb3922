import CorpusModel

/// Question and answer: the turns that belong together around a turn (DESIGN §4).
///
/// An answer is a speaker's turns up to the next interviewer turn that is no back-channel. Its question is the interviewer's last such turn before
/// it, with the interviewer's turns that stand right before that one.
struct AnswerTurns: Sendable {
    private let segment: CorpusSegment
    private let facts: [TurnFacts]
    /// The turns of each answer, by transcript and answer.
    private let turns: [Key: [Int]]
    private let memberOfTurn: [Int]

    private struct Key: Hashable, Sendable {
        let member: Int
        let answer: Int
    }

    init(_ segment: CorpusSegment, _ facts: [TurnFacts]) {
        self.segment = segment
        self.facts = facts
        var members: [Int] = []
        for (index, member) in segment.members.enumerated() { members += Array(repeating: index, count: member.turns.count) }
        memberOfTurn = members
        var turns: [Key: [Int]] = [:]
        for (turn, fact) in facts.enumerated() {
            if let answer = fact.answer { turns[Key(member: members[turn], answer: answer), default: []].append(turn) }
        }
        self.turns = turns
    }

    /// The question and the turns of the answer before this one; nothing for a turn of the interviewer's.
    func before(_ turn: Int) -> [Int] {
        let answer = turns(with: turn)
        guard let first = answer.first else { return [] }
        return question(before: first) + answer.filter { $0 < turn }
    }

    /// The turns of the answer after this one.
    func after(_ turn: Int) -> [Int] { turns(with: turn).filter { $0 > turn } }

    private func turns(with turn: Int) -> [Int] {
        facts[turn].answer.flatMap { turns[Key(member: memberOfTurn[turn], answer: $0)] } ?? []
    }

    private func question(before turn: Int) -> [Int] {
        let start = segment.members[memberOfTurn[turn]].turns.lowerBound
        guard let last = (start..<turn).last(where: { facts[$0].answer == nil && !facts[$0].isBackchannel }) else { return [] }
        var first = last
        while first > start, facts[first - 1].answer == nil { first -= 1 }
        return Array(first...last)
    }
}
