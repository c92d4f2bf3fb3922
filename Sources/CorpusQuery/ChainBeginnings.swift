import CorpusIndex
import CorpusModel

/// Where the queries of a dictionary may begin in a segment of an index, told by postings: of words that match by themselves, and of each phrase those of the rarer of its first two words.
struct ChainBeginnings {
    private let uses: [ChainWords.Uses]
    private let postings: SegmentPostings
    /// Words whose tokens are asked for.
    private let asked: [Int]
    /// Words before whose tokens a phrase may begin.
    private let seconds: [Int]

    /// Cost: a look at each word, and at the words of each phrase.
    init(_ chains: QueryChains, _ words: PhraseWords, _ uses: [ChainWords.Uses], _ postings: SegmentPostings) {
        self.uses = uses
        self.postings = postings
        let counts = (0..<chains.elementCount).map { element in words[element].reduce(0) { $0 + postings.tokenCount(of: Int($1)) } }
        // By element, whether phrases are told by it: as their first word, and as their second.
        var (tellsFirst, tellsSecond) = ([Bool](repeating: false, count: counts.count), [Bool](repeating: false, count: counts.count))
        chains.forEachBeginning { if counts[$0] <= counts[$1] { tellsFirst[$0] = true } else { tellsSecond[$1] = true } }
        // By word, whether its own tokens are asked for, and those before them.
        var isAsked = uses.map(\.isAlone)
        var isSecond = [Bool](repeating: false, count: uses.count)
        for element in counts.indices {
            if tellsFirst[element] { for word in words[element] { isAsked[Int(word)] = true } }
            if tellsSecond[element] { for word in words[element] { isSecond[Int(word)] = true } }
        }
        asked = uses.indices.filter { isAsked[$0] }
        seconds = uses.indices.filter { isSecond[$0] }
    }

    /// The tokens where a query may begin; `nil` where those that are asked for are more than a limit. Cost: some instructions for each of these.
    func tokens(in segment: CorpusSegment, below limit: Int) -> TokenBits? {
        guard (asked + seconds).reduce(0, { $0 + postings.tokenCount(of: $1) }) < limit else { return nil }
        var found = TokenBits(count: segment.tokenCount)
        var tokens: [UInt32] = []
        for word in asked {
            tokens.removeAll(keepingCapacity: true)
            postings.appendTokens(of: word, below: segment.tokenCount, to: &tokens)
            found.insert(tokens)
        }
        segment.norms.withUnsafeBuffer { words in
            segment.classes.withUnsafeBuffer { classes in
                precondition(words.count == classes.count, "a class for each token of the segment")
                for word in seconds {
                    tokens.removeAll(keepingCapacity: true)
                    postings.appendTokens(of: word, below: words.count, to: &tokens)
                    for token in tokens { if let first = beginning(before: Int(token), words, classes) { found.insert(first) } }
                }
            }
        }
        return found
    }

    /// The word before a token, marks, events and fillers passed over, where it may begin a phrase.
    private func beginning(before token: Int, _ words: UnsafeBufferPointer<UInt32>, _ classes: UnsafeBufferPointer<UInt8>) -> Int? {
        var at = token - 1
        while at >= 0, TokenClass(rawValue: classes[at]) != .word, TokenClass(rawValue: classes[at]) != .number { at -= 1 }
        return at >= 0 && uses[Int(words[at])].isBeginning ? at : nil
    }
}
