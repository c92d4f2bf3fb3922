import CorpusStatistics
import Testing

@Suite struct InformantPermutationTests {
    private func probability(_ words: [Int], _ isTarget: [Bool], _ hits: [Int], draws: Int = 4000, seed: UInt64 = 1) -> Measured {
        InformantPermutation(words: words, isTarget: isTarget, draws: draws, seed: seed).probability(hits.enumerated().map { ($0, $1) })
    }

    /// Six people, three in each group: of the 20 ways to choose three, two are as extreme as all hits in one group.
    @Test func nearTheExactProbability() throws {
        let p = try #require(probability([100, 100, 100, 100, 100, 100], [true, true, true, false, false, false], [5, 5, 5, 0, 0, 0]).number)
        #expect((p - 0.1).magnitude < 0.015)
    }

    @Test func evenHitsAreNoDifference() {
        #expect(probability([10, 20, 30, 40, 50, 60], [true, false, true, false, true, false], [1, 2, 3, 4, 5, 6]) == .value(1))
    }

    /// What one says a hundred times is no difference of groups: half of all draws have that person on the same side or the other.
    @Test func oneWhoSaysItAllIsNoEvidence() throws {
        let p = try #require(probability([100, 100, 100, 100, 100, 100], [true, true, true, false, false, false], [100, 0, 0, 0, 0, 0]).number)
        #expect(p == 1)
    }

    @Test func theSameSeedGivesTheSame() {
        let groups = (0..<9).map { $0 < 4 }
        let hits = [3, 1, 4, 1, 5, 9, 2, 6, 5]
        let words = Array(repeating: 500, count: 9)
        #expect(probability(words, groups, hits, draws: 300, seed: 3) == probability(words, groups, hits, draws: 300, seed: 3))
    }

    @Test func whatIsNotDefined() {
        #expect(probability([1, 1, 1, 1, 1], [true, true, false, false, false], [1, 0, 0, 0, 0]) == .undefined(.tooFewPeople))
        #expect(probability(Array(repeating: 1, count: 6), Array(repeating: true, count: 6), [1, 0, 0, 0, 0, 0]) == .undefined(.noWords))
        #expect(probability(Array(repeating: 1, count: 6), [true, true, true, false, false, false], [0, 0, 0, 0, 0, 0]) == .undefined(.noHits))
    }
}
