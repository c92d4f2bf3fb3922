/// The words of a segment that the first and second words of a dictionary's phrases are, by element.
struct PhraseWords {
    private let starts: [Int32]
    private let words: [UInt32]

    /// Cost: a look at each word, and at the elements of those that are of phrases.
    init(_ chains: QueryChains, _ known: ChainWords, _ uses: [ChainWords.Uses], _ rows: [ChainWords.Row]) {
        var counts = [Int32](repeating: 0, count: chains.elementCount + 1)
        let own = uses.indices.filter { uses[$0].isBeginning || uses[$0].isSecond }
        for word in own { for place in rows[word].elements { counts[known.elements[place] + 1] += 1 } }
        for element in 1..<counts.count { counts[element] += counts[element - 1] }
        starts = counts
        var words = [UInt32](repeating: 0, count: Int(counts[counts.count - 1]))
        for word in own {
            for place in rows[word].elements {
                words[Int(counts[known.elements[place]])] = UInt32(word)
                counts[known.elements[place]] += 1
            }
        }
        self.words = words
    }

    /// Ascending.
    subscript(element: Int) -> ArraySlice<UInt32> { words[Int(starts[element])..<Int(starts[element + 1])] }
}
