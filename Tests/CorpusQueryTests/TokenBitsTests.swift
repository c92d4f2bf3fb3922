import CorpusModel
import SegmentSamples
import Testing

@Suite struct TokenBitsTests {
    /// Words of sixty-four bits and stretches of some hundred places have borders at which nothing may be lost.
    @Test(arguments: [0..<0, 0..<1, 0..<63, 0..<64, 0..<65, 0..<256, 0..<1000, 3..<3, 63..<65, 64..<128, 255..<257, 400..<1000, 999..<1000])
    func thePlacesAreThoseOfAPlainLoop(_ range: Range<Int>) {
        var numbers = SeededNumbers(seed: 11)
        let words = (0..<1000).map { _ in UInt32(numbers.below(9)) }
        for marks: [UInt8] in [
            [0, 1, 0, 0, 1, 0, 0, 0, 1], [UInt8](repeating: 1, count: 9), [UInt8](repeating: 2, count: 9), [7, 6, 5, 4, 3, 2, 1, 0, 9],
        ] {
            let expected = words.indices.filter { marks[Int(words[$0])] & 1 == 1 }
            let passed = words.withUnsafeBufferPointer { words in marks.withUnsafeBufferPointer { TokenBits(of: words, marks: $0) } }
            var listed = TokenBits(count: words.count)
            listed.insert(expected.reversed().map { UInt32($0) })
            if let first = expected.first { listed.insert(first) }
            for bits in [passed, listed] {
                var found: [UInt32] = []
                bits.forEachStretch(of: range) { found += $0 }
                #expect(found == range.filter(expected.contains).map { UInt32($0) })
                #expect(words.indices.filter(bits.contains) == expected)
                #expect(bits.isEmpty(in: range) == found.isEmpty)
            }
        }
    }

    @Test func stretchesOfTokensAreWhole() {
        var numbers = SeededNumbers(seed: 12)
        for _ in 0..<200 {
            let first = numbers.below(300)
            let range = first..<first + numbers.below(301 - first)
            var bits = TokenBits(count: 300)
            bits.insert(range)
            #expect((0..<300).filter(bits.contains) == Array(range))
        }
    }
}
