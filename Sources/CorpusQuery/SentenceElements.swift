/// Which elements stand in the sentence at hand: a mark for each element, valid for one sentence. For one worker.
final class SentenceElements {
    private var marks: [UInt32]
    private var sentence: UInt32 = 0

    init(count: Int) { marks = [UInt32](repeating: 0, count: count) }

    /// Forgets the sentence before. Cost: none.
    func begin() { sentence += 1 }
    func mark(_ element: Int) { marks[element] = sentence }
    func hasAll(_ elements: [Int]) -> Bool { elements.allSatisfy { marks[$0] == sentence } }
}
