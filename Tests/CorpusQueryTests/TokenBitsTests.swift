import CorpusModel
import SegmentSamples
import Testing

@Suite struct TokenBitsTests {
    /// Words of sixty-four bits have borders at which nothing may be lost.
    @Test(arguments: [0..<0, 0..<1, 0..<63, 0..<64, 0..<65, 0..<256, 0..<1000, 3..<3, 63..<65, 64..<128, 255..<257, 400..<1000, 999..<1000])
    func theTokensAreThoseOfAPlainLoop(_ range: Range<Int>) {
        var numbers = SeededNumbers(seed: 11)
        for share in [1, 4, 40] {
            let expected = (0..<1000).filter { _ in numbers.below(share) == 0 }
            var bits = TokenBits(count: 1000)
            bits.insert(expected.reversed().map { UInt32($0) })
            #expect((0..<1000).filter(bits.contains) == expected)
            #expect(bits.isEmpty(in: range) == !range.contains(where: expected.contains))
            #expect(bits.first(in: range) == range.first(where: expected.contains))
            #expect(bits.last(in: range) == range.last(where: expected.contains))
        }
    }
}
