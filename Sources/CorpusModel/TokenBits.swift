/// Some tokens of a segment, a bit for each token: what is asked of many tokens, whichever they are, one after another.
public struct TokenBits: Sendable {
    @usableFromInline var words: [UInt64]
    @usableFromInline let count: Int

    /// Places that `forEachStretch` gives at a time at least, where there are so many; they are kept on the stack.
    public static let stretch = 256

    /// No tokens yet of so many.
    @inlinable
    public init(count: Int) {
        self.count = count
        words = [UInt64](repeating: 0, count: (count + 63) / 64)
    }

    /// Adds some tokens; one beyond the segment comes from a damaged index, and stops the program.
    public mutating func insert(_ tokens: [UInt32]) {
        let count = UInt32(clamping: count)
        words.withUnsafeMutableBufferPointer { words in
            for token in tokens {
                precondition(token < count, "a token of the segment; the index may be damaged: ordret verify checks it")
                words[Int(token &>> 6)] |= 1 &<< UInt64(token & 63)
            }
        }
    }

    /// Adds tokens that follow one another.
    @inlinable
    public mutating func insert(_ tokens: Range<Int>) {
        guard !tokens.isEmpty else { return }
        precondition(tokens.lowerBound >= 0 && tokens.upperBound <= count, "tokens of the segment; the index may be damaged: ordret verify checks it")
        for place in tokens.lowerBound / 64...(tokens.upperBound - 1) / 64 { words[place] |= Self.mask(of: tokens, inWord: place) }
    }

    @inlinable
    @inline(__always)
    public func contains(_ token: Int) -> Bool { words[token >> 6] &>> UInt64(truncatingIfNeeded: token & 63) & 1 == 1 }

    /// Whether none of some tokens is there. Cost: an instruction or two for sixty-four tokens.
    @inlinable
    public func isEmpty(in tokens: Range<Int>) -> Bool {
        guard !tokens.isEmpty else { return true }
        precondition(tokens.lowerBound >= 0 && tokens.upperBound <= count, "tokens of the segment")
        for place in tokens.lowerBound / 64...(tokens.upperBound - 1) / 64 where words[place] & Self.mask(of: tokens, inWord: place) != 0 {
            return false
        }
        return true
    }

    /// Calls `body` with those of some tokens that are there, in text order, a few hundred at a time; it may write into the places. Cost: some instructions for each, and one
    /// for sixty-four tokens.
    @inlinable
    @inline(__always)
    public func forEachStretch(of tokens: Range<Int>, _ body: (UnsafeMutableBufferPointer<UInt32>) -> Void) {
        guard !tokens.isEmpty else { return }
        precondition(tokens.lowerBound >= 0 && tokens.upperBound <= count, "tokens of the segment")
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.stretch + 64) { room in
            var found = 0
            for place in tokens.lowerBound / 64...(tokens.upperBound - 1) / 64 {
                var left = words[place] & Self.mask(of: tokens, inWord: place)
                while left != 0 {
                    room[found] = UInt32(truncatingIfNeeded: place * 64 &+ left.trailingZeroBitCount)
                    found &+= 1
                    left &= left &- 1
                }
                if found >= Self.stretch {
                    body(UnsafeMutableBufferPointer(rebasing: room[..<found]))
                    found = 0
                }
            }
            if found > 0 { body(UnsafeMutableBufferPointer(rebasing: room[..<found])) }
        }
    }

    /// The bits of a word that are of some tokens.
    @inlinable
    @inline(__always)
    static func mask(of tokens: Range<Int>, inWord place: Int) -> UInt64 {
        let first = max(tokens.lowerBound - place * 64, 0)
        let end = min(tokens.upperBound - place * 64, 64)
        return (UInt64.max &<< UInt64(truncatingIfNeeded: first)) & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 - end))
    }
}
