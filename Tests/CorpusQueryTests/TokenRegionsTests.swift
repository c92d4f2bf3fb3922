import CorpusModel
import SegmentSamples
import Testing

/// Regions and cursors against a plain look at every region.
@Suite struct TokenRegionsTests {
    @Test(arguments: 1...30) func tokensFindTheirRegion(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        // Some are empty, at the beginning and the end too.
        var starts: [UInt32] = [0]
        for _ in 0..<(seed % 3 == 0 ? 400 : 40) { starts.append(starts[starts.count - 1] + UInt32(numbers.below(3) == 0 ? 0 : numbers.below(6))) }
        let regions = TokenRegions(starts: Column(starts))
        let count = Int(starts[starts.count - 1])
        func plain(_ token: Int) -> Int { (0..<regions.count).first { Int(starts[$0]) <= token && token < Int(starts[$0 + 1]) }! }
        var (forward, anywhere) = (RegionCursor(regions), RegionCursor(regions))
        for token in 0..<count {
            #expect(regions.number(ofToken: token) == plain(token) && regions.tokens(around: token).contains(token))
            #expect(forward.number(ofToken: token) == plain(token))
            let other = numbers.below(count)
            #expect(anywhere.tokens(around: other) == regions[plain(other)] && anywhere.number(ofToken: other) == plain(other))
        }
        for _ in 0..<20 {
            let first = numbers.below(count)
            let tokens = first..<first + 1 + numbers.below(count - first)
            let part = regions.part(of: tokens)
            let own = (0..<regions.count).map { regions[$0].clamped(to: tokens) }.filter { !$0.isEmpty }
            #expect((0..<part.count).map { part[$0] }.filter { !$0.isEmpty } == own.map { $0.lowerBound - first..<$0.upperBound - first })
        }
        #expect(regions.part(of: 3..<3).count == 0)
    }

    @Test func numbersBecomeBorders() {
        let regions = TokenRegions(numbers: [0, 0, 1, 2, 2, 2])
        #expect(Array(regions.starts) == [0, 2, 3, 6] && regions.count == 3)
        #expect(TokenRegions(numbers: []).count == 0)
    }
}
