import CorpusModel
import Testing

@testable import CorpusStatistics

@Suite struct OrderStatisticsTests {
    private static let probabilities = [-1, 0, 0.001, 0.025, 0.1, 1.0 / 3, 0.5, 0.9, 0.975, 0.9999, 1, 2]

    /// The definition (type 7), of sorted numbers.
    private static func quantile(_ sorted: [Double], _ probability: Double) -> Double {
        let place = min(max(probability, 0), 1) * Double(sorted.count - 1)
        let rank = Int(place)
        guard rank + 1 < sorted.count, sorted[rank] != sorted[rank + 1] else { return sorted[rank] }
        return sorted[rank] + (place - Double(rank)) * (sorted[rank + 1] - sorted[rank])
    }

    /// One after another from the same numbers, which are parted anew each time; few different numbers, as statistics of counts have, and many.
    @Test(arguments: [1, 2, 3, 4, 7, 100, 2_000], [1, 2, 5, 1_000_000]) func quantilesAreThoseOfSortedNumbers(_ count: Int, _ different: Int) {
        var random = SplitMix64(seed: UInt64(count * 7 + different))
        for round in 0..<5 {
            var numbers = (0..<count).map { _ in Double(random.next() % UInt64(different)) / 7 }
            if round == 1 { numbers.sort() }
            if round == 2 { numbers.sort(by: >) }
            if round == 3 { numbers[0] = -1e9 }
            var statistics = OrderStatistics(numbers)
            let sorted = numbers.sorted()
            for probability in Self.probabilities + Self.probabilities.reversed() {
                #expect(statistics.quantile(probability) == Self.quantile(sorted, probability), "\(probability) of \(count)")
            }
        }
    }

    @Test func quantilesAreThoseOfR() {
        var statistics = OrderStatistics([10, 1, 3, 2])
        // quantile(c(10, 1, 3, 2), c(0.1, 0.5, 0.9)): 1.3, 2.5, 7.9
        #expect([0.1, 0.5, 0.9].map { (statistics.quantile($0) * 1e9).rounded() } == [1.3e9, 2.5e9, 7.9e9])
    }
}
