/// What nodes have for a key, as numbers of texts: `width` for each node, 0 where there is none.
///
/// A key that is one text has the width 1; the words of a side stand one by one, the nearest first, so that equal words are kept once.
struct KeyColumn: Sendable {
    let key: LineKey
    let width: Int
    private(set) var numbers: [UInt32] = []
    private(set) var texts = KeyTexts()

    init(_ key: LineKey) {
        self.key = key
        if case .words(_, let part) = key.meaning, part != .node { width = LineKey.sideWords } else { width = 1 }
    }

    /// The nodes that have values.
    var count: Int { numbers.count / width }

    /// Adds a node's texts, of which there are `width` at most.
    mutating func append(_ values: some Collection<UInt32>) {
        numbers += values
        for _ in values.count..<width { numbers.append(0) }
    }

    mutating func number(of text: String) -> UInt32 { texts.number(of: text) }

    /// Adds the nodes of another column of the same key after these.
    mutating func append(_ other: KeyColumn) {
        let numbers = other.texts.all.map { texts.number(of: $0) }
        self.numbers.reserveCapacity(self.numbers.count + other.numbers.count)
        for number in other.numbers { self.numbers.append(number == 0 ? 0 : numbers[Int(number) - 1]) }
    }

    /// Whether each text is one of these nodes'.
    func textsUsed(by nodes: [Int]) -> [Bool] {
        var used = [Bool](repeating: false, count: texts.all.count + 1)
        for node in nodes { for number in numbers[node * width..<(node + 1) * width] { used[Int(number)] = true } }
        return Array(used.dropFirst())
    }

    /// The text of a node; of a side its words, joined. `nil` where it has none.
    func text(of node: Int) -> String? {
        let words = numbers[node * width..<(node + 1) * width].prefix { $0 != 0 }
        return words.isEmpty ? nil : words.map { texts[$0] }.joined(separator: " ")
    }
}

/// Texts, each with a number from 1 on.
struct KeyTexts: Sendable {
    private(set) var all: [String] = []
    private var numbers: [String: UInt32] = [:]

    /// A text that is new gets the next number. Cost: one hash.
    mutating func number(of text: String) -> UInt32 {
        if let number = numbers[text] { return number }
        all.append(text)
        numbers[text] = UInt32(all.count)
        return UInt32(all.count)
    }

    subscript(number: UInt32) -> String { all[Int(number) - 1] }
}
