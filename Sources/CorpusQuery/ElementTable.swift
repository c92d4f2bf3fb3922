/// The distinct elements of all compiled queries: each is a list of patterns of which a word must be one.
struct ElementTable: Sendable {
    private(set) var elements: [[WordPattern]] = []
    private var singles: [WordPattern: Int] = [:]
    /// Lists as they were given: a named set stands in thousands of phrases, and to hash it in its order costs half of finding it in any.
    private var lists: [[WordPattern]: Int] = [:]
    private var sets: [Set<WordPattern>: Int] = [:]

    /// The number of an element; the same patterns in any order have the same number.
    mutating func id(of patterns: [WordPattern]) -> Int {
        if patterns.count == 1 {
            if let id = singles[patterns[0]] { return id }
            return add(patterns) { $0.singles[patterns[0]] = $1 }
        }
        if let id = lists[patterns] { return id }
        let set = Set(patterns)
        if set.count == 1 { return id(of: [patterns[0]]) }
        if let id = sets[set] {
            lists[patterns] = id
            return id
        }
        return add(patterns) {
            $0.lists[patterns] = $1
            $0.sets[set] = $1
        }
    }

    private mutating func add(_ patterns: [WordPattern], remember: (inout ElementTable, Int) -> Void) -> Int {
        elements.append(patterns)
        remember(&self, elements.count - 1)
        return elements.count - 1
    }
}
