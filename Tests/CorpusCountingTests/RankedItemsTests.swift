import SegmentSamples
import Testing

@testable import CorpusCounting

@Suite struct RankedItemsTests {
    /// Places in Danish order give the rows that Danish keys give.
    @Test func placesOrderAsKeysDo() {
        var random = SeededNumbers(seed: 3)
        for _ in 0..<200 {
            let count = random.below(40)
            let hits = (0..<count).map { _ in random.below(5) }
            let ranks = (0..<count).map { _ in UInt32(random.below(50)) }
            for limit in [nil, 0, 1, count / 2, count, count + 3] {
                let byKeys = RankedItems.first(limit, hits: hits) { [UInt8(ranks[$0])] }
                #expect(RankedItems.first(limit, hits: hits, ranks: ranks) == byKeys)
            }
        }
    }
}
