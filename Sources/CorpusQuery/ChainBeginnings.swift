import CorpusIndex
import CorpusModel

/// Where the queries of a dictionary may begin in a segment of an index, told by postings: of words that match by themselves, and of each phrase those of the rarer of its first two words.
struct ChainBeginnings {
    private let uses: [ChainWords.Uses]
    private let postings: SegmentPostings
    /// Words whose tokens are asked for.
    private var asked: [Int] = []
    /// Words before whose tokens a phrase may begin.
    private var seconds: [Int] = []

    /// Cost: a look at each word, and at the elements of those that are of phrases.
    init(
        _ chains: QueryChains, _ words: ChainWords, _ uses: [ChainWords.Uses], _ rows: [ChainWords.Row], _ postings: SegmentPostings
    ) {
        self.uses = uses
        self.postings = postings
        let inPhrases = uses.indices.filter { uses[$0].isBeginning || uses[$0].isSecond }
        var counts = [Int](repeating: 0, count: chains.elementCount)
        for word in inPhrases { for place in rows[word].elements { counts[words.elements[place]] += postings.tokenCount(of: word) } }
        // By element, whether phrases are told by it: as their first word, and as their second.
        var (isFirst, isSecond) = ([Bool](repeating: false, count: counts.count), [Bool](repeating: false, count: counts.count))
        chains.forEachBeginning { first, second in
            if counts[first] <= counts[second] { isFirst[first] = true } else { isSecond[second] = true }
        }
        for word in uses.indices where uses[word].isAlone && !(uses[word].isBeginning || uses[word].isSecond) { asked.append(word) }
        for word in inPhrases {
            let elements = rows[word].elements
            if uses[word].isAlone || elements.contains(where: { isFirst[words.elements[$0]] }) { asked.append(word) }
            if elements.contains(where: { isSecond[words.elements[$0]] }) { seconds.append(word) }
        }
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
