/// Some tokens of a segment, a bit for each token: what is asked of many tokens, whichever they are, one after another.
public struct TokenBits: Sendable {
    @usableFromInline var words: [UInt64]
    @usableFromInline let count: Int

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

    /// The first that is there of some tokens. Cost: an instruction or two for sixty-four tokens.
    public func first(in tokens: Range<Int>) -> Int? {
        guard !tokens.isEmpty else { return nil }
        precondition(tokens.lowerBound >= 0 && tokens.upperBound <= count, "tokens of the segment")
        for place in tokens.lowerBound / 64...(tokens.upperBound - 1) / 64 {
            let found = words[place] & Self.mask(of: tokens, inWord: place)
            if found != 0 { return place * 64 + found.trailingZeroBitCount }
        }
        return nil
    }

    /// The last that is there of some tokens. Cost: an instruction or two for sixty-four tokens.
    public func last(in tokens: Range<Int>) -> Int? {
        guard !tokens.isEmpty else { return nil }
        precondition(tokens.lowerBound >= 0 && tokens.upperBound <= count, "tokens of the segment")
        for place in stride(from: (tokens.upperBound - 1) / 64, through: tokens.lowerBound / 64, by: -1) {
            let found = words[place] & Self.mask(of: tokens, inWord: place)
            if found != 0 { return place * 64 + 63 - found.leadingZeroBitCount }
        }
        return nil
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
