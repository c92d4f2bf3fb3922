/// Where each word stands in a segment, as `posting_*` columns have it.
struct PostingWriter {
    let counts: [UInt32]
    /// Where the tokens of each word begin in `bytes`, and one more for the end.
    let starts: [UInt32]
    let bytes: [UInt8]

    /// `words` is the word of each token, below `count`. Cost: two passes over the tokens, a counting sort.
    init(_ words: [UInt32], count: Int) {
        var firsts = [UInt32](repeating: 0, count: count + 1)
        for word in words { firsts[Int(word) + 1] += 1 }
        for place in 0..<count { firsts[place + 1] += firsts[place] }
        var next = firsts
        var tokens = [UInt32](repeating: 0, count: words.count)
        for (token, word) in words.enumerated() {
            tokens[Int(next[Int(word)])] = UInt32(token)
            next[Int(word)] += 1
        }
        var counts: [UInt32] = []
        counts.reserveCapacity(count)
        var starts: [UInt32] = [0]
        starts.reserveCapacity(count + 1)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(words.count * 2)
        for word in 0..<count {
            var before: UInt32 = 0
            for place in Int(firsts[word])..<Int(firsts[word + 1]) {
                Self.append(tokens[place] - before, to: &bytes)
                before = tokens[place]
            }
            counts.append(firsts[word + 1] - firsts[word])
            starts.append(UInt32(bytes.count))
        }
        self.counts = counts
        self.starts = starts
        self.bytes = bytes
    }

    private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
        var number = number
        while number >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: number) | 0x80)
            number >>= 7
        }
        bytes.append(UInt8(number))
    }
}
