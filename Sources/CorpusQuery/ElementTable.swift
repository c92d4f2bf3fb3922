/// The distinct elements of all compiled queries: each is a list of patterns of which a word must be one.
struct ElementTable: Sendable {
    private(set) var elements: [[WordPattern]] = []
    private var ids: [Set<WordPattern>: Int] = [:]

    /// The number of an element; the same patterns in any order have the same number.
    mutating func id(of patterns: [WordPattern]) -> Int {
        let key = Set(patterns)
        if let id = ids[key] { return id }
        ids[key] = elements.count
        elements.append(patterns)
        return elements.count - 1
    }
}
