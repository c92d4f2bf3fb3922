extension TokenClass {
    /// The classes of eight tokens in a row, the first in the lowest byte, as a bit for each that counts as a word, the lowest of its byte; hesitations do not.
    ///
    /// Of raw values of three bits those that count are all but 2, 3 and 5: punctuation, fillers and events.
    @inline(__always)
    package static func wordBits(ofEight classes: UInt64) -> UInt64 {
        let (two, four) = (classes &>> 1, classes &>> 2)
        return ~((two & ~four) | (four & ~two & classes)) & 0x0101_0101_0101_0101
    }

    /// Where so many words after a token end, or the tokens where these are fewer. Cost: eight tokens at a time.
    ///
    /// - Parameters:
    ///   - start: the first token that is looked at.
    ///   - end: one past the last, within the classes.
    package static func end(ofWords words: Int, from start: Int, before end: Int, _ classes: UnsafeBufferPointer<UInt8>) -> Int {
        precondition(start >= 0 && end <= classes.count, "tokens of the segment; the index may be damaged: ordret verify checks it")
        var (left, at) = (words, start)
        while left > 0, at < end {
            guard end - at >= 8 else {
                if wordBits(ofEight: UInt64(classes[at])) & 1 == 1 { left -= 1 }
                at += 1
                continue
            }
            let eight = UInt64(littleEndian: UnsafeRawPointer(classes.baseAddress! + at).loadUnaligned(as: UInt64.self))
            var bits = wordBits(ofEight: eight)
            let found = bits.nonzeroBitCount
            if found < left {
                left -= found
                at += 8
                continue
            }
            for _ in 1..<left { bits &= bits &- 1 }
            return at + bits.trailingZeroBitCount / 8 + 1
        }
        return at
    }

    /// Where so many words before a token begin, or the tokens where these are fewer. Cost: eight tokens at a time.
    ///
    /// - Parameters:
    ///   - end: one past the first token that is looked at, within the classes.
    ///   - start: the last one.
    package static func start(ofWords words: Int, before end: Int, notBefore start: Int, _ classes: UnsafeBufferPointer<UInt8>) -> Int {
        precondition(start >= 0 && end <= classes.count, "tokens of the segment; the index may be damaged: ordret verify checks it")
        var (left, at) = (words, end)
        while left > 0, at > start {
            guard at - start >= 8 else {
                at -= 1
                if wordBits(ofEight: UInt64(classes[at])) & 1 == 1 { left -= 1 }
                continue
            }
            let eight = UInt64(littleEndian: UnsafeRawPointer(classes.baseAddress! + at - 8).loadUnaligned(as: UInt64.self))
            var bits = wordBits(ofEight: eight)
            let found = bits.nonzeroBitCount
            if found < left {
                left -= found
                at -= 8
                continue
            }
            for _ in 1..<left { bits ^= 1 &<< UInt64(63 - bits.leadingZeroBitCount) }
            return at - bits.leadingZeroBitCount / 8 - 1
        }
        return at
    }
}
