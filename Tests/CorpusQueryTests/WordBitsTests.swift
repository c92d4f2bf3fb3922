import CorpusModel
import SegmentSamples
import Testing

/// Words counted eight tokens at a time, against a plain loop.
@Suite struct WordBitsTests {
    @Test func eachClassCountsAsItSays() {
        for (place, tokenClass) in TokenClass.allCases.enumerated() {
            let eight = UInt64(tokenClass.rawValue) << UInt64(place * 8)
            #expect(TokenClass.wordBits(ofEight: eight) >> UInt64(place * 8) & 1 == (tokenClass.counts() ? 1 : 0), "\(tokenClass)")
        }
    }

    @Test(arguments: 1...40) func contextsAreThoseOfAPlainLoop(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let share = 1 + numbers.below(6)
        let classes = (0..<60).map { _ in numbers.below(share) == 0 ? TokenClass.punctuation : numbers.pick(TokenClass.allCases) }
        let values = classes.map(\.rawValue)
        for _ in 0..<50 {
            let low = numbers.below(30)
            let high = low + 1 + numbers.below(60 - low)
            let at = low + numbers.below(high - low + 1)
            let words = numbers.below(14)
            var (start, left) = (at, words)
            while left > 0, start > low {
                start -= 1
                if classes[start].counts() { left -= 1 }
            }
            var end = at
            left = words
            while left > 0, end < high {
                if classes[end].counts() { left -= 1 }
                end += 1
            }
            values.withUnsafeBufferPointer { values in
                #expect(TokenClass.start(ofWords: words, before: at, notBefore: low, values) == start, "\(words) before \(at) in \(low)..<\(high)")
                #expect(TokenClass.end(ofWords: words, from: at, before: high, values) == end, "\(words) from \(at) in \(low)..<\(high)")
            }
        }
    }
}
