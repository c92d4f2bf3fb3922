import SegmentSamples
import Testing

@testable import CorpusQuery

@Suite struct MarkedPlacesTests {
    /// Stretches of 256 tokens have borders at which nothing may be lost.
    @Test(arguments: [0..<0, 0..<1, 0..<255, 0..<256, 0..<257, 0..<1000, 3..<3, 255..<257, 400..<1000, 999..<1000])
    func thePlacesAreThoseOfAPlainLoop(_ range: Range<Int>) {
        var numbers = SeededNumbers(seed: 11)
        let words = (0..<1000).map { _ in UInt32(numbers.below(9)) }
        for marks: [UInt8] in [
            [0, 1, 0, 0, 1, 0, 0, 0, 1], [UInt8](repeating: 1, count: 9), [UInt8](repeating: 2, count: 9), [7, 6, 5, 4, 3, 2, 1, 0, 9],
        ] {
            var found: [UInt32] = []
            words.withUnsafeBufferPointer { words in
                marks.withUnsafeBufferPointer { marks in
                    MarkedPlaces.forEachStretch(of: range, words, marks: marks) { found += $0 }
                }
            }
            #expect(found == range.filter { marks[Int(words[$0])] & 1 == 1 }.map { UInt32($0) })
        }
    }
}
