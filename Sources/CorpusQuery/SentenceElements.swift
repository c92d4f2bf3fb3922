/// Which elements stand in the sentence at hand, and where each stands last: marks that are valid for one sentence. For one worker.
final class SentenceElements {
    // Unchecked for speed: no method calls out.
    @exclusivity(unchecked) private var marks: [UInt32]
    @exclusivity(unchecked) private var last: [Int32]
    @exclusivity(unchecked) private var sentence: UInt32 = 0
    /// Queries that are asked for in the sentence already.
    @exclusivity(unchecked) private var asked: [UInt32]

    init(elements: Int, queries: Int) {
        marks = [UInt32](repeating: 0, count: elements)
        last = [Int32](repeating: 0, count: elements)
        asked = [UInt32](repeating: 0, count: queries)
    }

    /// Forgets the sentence before. Cost: none.
    func begin() { sentence += 1 }

    /// Marks an element at a token; tokens come in ascending order. Whether the sentence had it not yet.
    func mark(_ element: Int, at token: Int) -> Bool {
        last[element] = Int32(truncatingIfNeeded: token)
        guard marks[element] != sentence else { return false }
        marks[element] = sentence
        return true
    }

    /// Whether all elements stand at a token or after it.
    func hasAll(_ elements: [Int], from token: Int) -> Bool {
        for element in elements where marks[element] != sentence || Int(last[element]) < token { return false }
        return true
    }

    /// Whether a query is asked for the first time in the sentence.
    func ask(_ query: Int) -> Bool {
        guard asked[query] != sentence else { return false }
        asked[query] = sentence
        return true
    }
}
