/// The elements of each word of a segment (a reading, or a match form where nothing was analysed), in one list: what a scan looks up for every token.
struct ElementIndex {
    private let starts: [Int32]
    private let elements: [Int32]

    /// `words` holds the ascending elements of each word.
    init(_ words: [[Int]]) {
        var starts: [Int32] = [0]
        var elements: [Int32] = []
        starts.reserveCapacity(words.count + 1)
        for word in words {
            elements += word.map(Int32.init)
            starts.append(Int32(elements.count))
        }
        self.starts = starts
        self.elements = elements
    }

    /// The places in the list that belong to a word.
    func places(of word: UInt32) -> Range<Int> { Int(starts[Int(word)])..<Int(starts[Int(word) + 1]) }

    subscript(place: Int) -> Int { Int(elements[place]) }

    func contains(_ element: Int, word: UInt32) -> Bool {
        var low = Int(starts[Int(word)])
        let end = Int(starts[Int(word) + 1])
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if elements[middle] < element { low = middle + 1 } else { high = middle }
        }
        return low < end && elements[low] == element
    }
}
