/// Whether a difference of rates between two groups of people could be chance: the people change groups at random, and with them all that they said.
///
/// Words are not independent, people are nearly so: this is the test that an interview study allows. Cost: people × draws once, then for each item the
/// people who say it × draws.
public struct InformantPermutation: Sendable {
    public let draws: Int
    private let words: [Int]
    private let isTarget: [Bool]
    /// By person and draw, 1 where the draw puts the person into the target.
    private let members: [[UInt8]]
    private let targetWords: [Int]

    /// - Parameters:
    ///   - words: of each person, in an order that does not depend on the order of the input.
    ///   - isTarget: which group the person is of.
    public init(words: [Int], isTarget: [Bool], draws: Int, seed: UInt64) {
        precondition(words.count == isTarget.count && draws > 0, "a group for each person, and draws")
        (self.words, self.isTarget, self.draws) = (words, isTarget, draws)
        var members = [[UInt8]](repeating: [UInt8](repeating: 0, count: draws), count: words.count)
        var targetWords = [Int](repeating: 0, count: draws)
        var generator = Xoshiro256StarStar(seed: seed)
        var order = Array(words.indices)
        let count = isTarget.count { $0 }
        for draw in 0..<draws {
            // The first places of a shuffle (Fisher & Yates; Durstenfeld 1964).
            for place in 0..<count {
                order.swapAt(place, place + generator.below(order.count - place))
                members[order[place]][draw] = 1
                targetWords[draw] += words[order[place]]
            }
        }
        self.members = members
        self.targetWords = targetWords
    }

    /// P of a difference of rates at least as great in either direction: (1 + draws that reach it) / (1 + draws) (Phipson & Smyth 2010).
    /// Undefined under six people, or where a group has none.
    public func probability(_ hits: [(person: Int, hits: Int)]) -> Measured {
        guard words.count >= RatioInterval.unitsNeeded else { return .undefined(.tooFewPeople) }
        let (allWords, allHits) = (words.reduce(0, +), hits.reduce(0) { $0 + $1.hits })
        guard allHits > 0 else { return .undefined(.noHits) }
        func difference(_ hits: Int, _ words: Int) -> Double? {
            guard words > 0, words < allWords else { return nil }
            return (Double(hits) / Double(words) - Double(allHits - hits) / Double(allWords - words)).magnitude
        }
        let own = words.indices.reduce(0) { $0 + (isTarget[$1] ? words[$1] : 0) }
        guard let found = difference(hits.reduce(0) { $0 + (isTarget[$1.person] ? $1.hits : 0) }, own) else { return .undefined(.noWords) }
        var sums = [Int](repeating: 0, count: draws)
        for (person, count) in hits {
            members[person].withUnsafeBufferPointer { row in for draw in 0..<draws { sums[draw] += Int(row[draw]) * count } }
        }
        let reached = sums.indices.count { difference(sums[$0], targetWords[$0]).map { $0 >= found * (1 - 1e-12) } ?? true }
        return Measured(Double(reached + 1) / Double(draws + 1))
    }
}
