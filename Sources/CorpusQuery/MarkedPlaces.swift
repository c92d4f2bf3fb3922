/// Passes over the words of many tokens for the few that are something.
///
/// No branch depends on a word, since which is one cannot be foretold: a pass costs about a nanosecond a token. It goes a few hundred tokens at a time, so that who looks at
/// them again finds them near the processor. To take the places from postings was tried: few as they are, each is far away then, and it was no faster.
enum MarkedPlaces {
    /// Tokens that are looked through at a time; places of as many are kept on the stack.
    private static let stretch = 256

    /// Calls `body` with the places of some tokens whose word is marked, in text order.
    ///
    /// A word beyond the marks comes from a damaged index, and stops the program. That of the token after the last one is looked at too, so that `body` may use it.
    /// - Parameters:
    ///   - words: the words of all tokens, the places of which fit 32 bits.
    ///   - marks: by word; its last bit is the mark.
    ///   - body: may write into the places.
    @inline(__always)
    static func forEachStretch(
        of tokens: Range<Int>, _ words: UnsafeBufferPointer<UInt32>, marks: UnsafeBufferPointer<UInt8>,
        _ body: (UnsafeMutableBufferPointer<UInt32>) -> Void
    ) {
        precondition(tokens.lowerBound >= 0 && tokens.upperBound <= words.count, "tokens of the segment")
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: stretch) { room in
            var start = tokens.lowerBound
            while start < tokens.upperBound {
                let end = min(start + stretch, tokens.upperBound)
                var last: UInt32 = 0
                for token in start..<min(end + 1, words.count) { last = max(last, words[token]) }
                precondition(Int(last) < marks.count, "a word of the segment; the index may be damaged: ordret verify checks it")
                var count = 0
                for token in start..<end {
                    room[count] = UInt32(truncatingIfNeeded: token)
                    count &+= Int(marks[Int(words[token])] & 1)
                }
                if count > 0 { body(UnsafeMutableBufferPointer(rebasing: room[..<count])) }
                start = end
            }
        }
    }
}
