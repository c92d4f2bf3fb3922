import CorpusIndex
import CorpusModel

/// What nodes have for a key, as numbers of texts: `width` for each node, 0 where there is none.
///
/// A key that is one text has the width 1; the words of a side stand one by one, the nearest first, so that equal words are kept once. Of a shortened side only the nearest is kept:
/// an order reads further ones when it needs them (`FurtherWords`).
struct KeyColumn: Sendable {
    let key: LineKey
    let width: Int
    private(set) var numbers: [UInt32] = []
    private(set) var texts: KeyTexts
    /// Whether only the nearest word of a side is kept.
    let isShortened: Bool
    /// Where further words are, by the places in the index of the segments that the nodes are of; of a shortened side.
    private var sides: [Int: SegmentSide] = [:]

    /// - Parameter index: the vocabularies of the index, whose numbers are those of words there.
    init(_ key: LineKey, _ index: IndexWords?, isShortened: Bool = false) {
        self.key = key
        texts = KeyTexts(Self.vocabulary(key, index))
        self.isShortened = isShortened && key.side != nil && texts.areOfIndex
        width = key.side != nil && !self.isShortened ? LineKey.sideWords : 1
    }

    /// The vocabulary that a key's words are in, where each is one word of it.
    static func vocabulary(_ key: LineKey, _ index: IndexWords?) -> NumberedWords? {
        switch key.meaning {
        case .words(_, .node), .own, .metadata, .label: nil
        case .words(.word, _), .token(.word, _): index?.norms
        case .words, .token: nil
        }
    }

    /// The nodes that have values.
    var count: Int { numbers.count / width }

    /// Adds a node's texts, of which there are `width` at most.
    mutating func append(_ values: some Collection<UInt32>) {
        numbers += values
        for _ in values.count..<width { numbers.append(0) }
    }

    /// Adds a node's one text.
    mutating func append(_ value: UInt32) {
        precondition(width == 1, "a key of one text")
        numbers.append(value)
    }

    /// Stands for no token.
    static let noToken = UInt32.max

    /// Puts the numbers of texts in the place of the tokens that were added: by match form of the segment, the number of its text but one.
    ///
    /// Cost: two looks for each node, many under way at once: each alone would be waited for.
    mutating func resolve(_ norms: Column<UInt32>, _ texts: Column<UInt32>) {
        numbers.withUnsafeMutableBufferPointer { numbers in
            for place in numbers.indices { numbers[place] = numbers[place] == Self.noToken ? 0 : texts[Int(norms[Int(numbers[place])])] + 1 }
        }
    }

    mutating func reserve(_ nodes: Int) { numbers.reserveCapacity(nodes * width) }

    mutating func number(of text: String) -> UInt32 { texts.number(of: text) }
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 { texts.add(bytes) }

    mutating func set(_ side: SegmentSide, ofSegment number: Int) { sides[number] = side }

    /// The words of a shortened side beyond those that are kept; `nil` where all are kept.
    func furtherWords(of references: [NodeReference]) -> FurtherWords? { isShortened ? FurtherWords(references, sides) : nil }

    /// Adds the nodes of another column of the same key after these.
    mutating func append(_ other: KeyColumn) {
        if texts.areOfIndex {
            numbers += other.numbers
            sides.merge(other.sides) { first, _ in first }
            return
        }
        var numbers: [UInt32] = []
        numbers.reserveCapacity(other.texts.count)
        for number in 0..<UInt32(other.texts.count) { numbers.append(other.texts.withBytes(of: number + 1) { texts.number(of: $0) }) }
        for number in other.numbers { self.numbers.append(number == 0 ? 0 : numbers[Int(number) - 1]) }
    }

    /// By the numbers of texts, whether each is one of these nodes'.
    func textsUsed(by nodes: [Int]) -> [Bool] {
        var used = [Bool](repeating: false, count: texts.count + 1)
        for node in nodes { for number in numbers[node * width..<(node + 1) * width] { used[Int(number)] = true } }
        return used
    }

    /// The text of a node; of a side its words, joined. `nil` where it has none.
    func text(of node: Int) -> String? {
        text(of: numbers[node * width..<(node + 1) * width])
    }

    /// The text of a node's numbers.
    func text(of numbers: ArraySlice<UInt32>) -> String? {
        let words = numbers.prefix { $0 != 0 }.map { texts[$0] }
        return key.side != nil ? LineKey.sideText(words) : words.first
    }
}

/// Texts, each with a number from 1 on.
struct KeyTexts: Sendable {
    private var pool = StringPool()
    /// Where the numbers are those of an index, and one more.
    private let words: NumberedWords?
    private var vocabulary: SortedStrings? { words?.strings }

    init(_ words: NumberedWords?) { self.words = words }

    /// By text, its place in Danish order; `nil` where they are not of an index.
    var danishRanks: Column<UInt32>? { words?.danishRanks }

    /// Whether the numbers are given, and the same in all segments.
    var areOfIndex: Bool { vocabulary != nil }
    var count: Int { vocabulary?.count ?? pool.count }

    /// A text that is new gets the next number. Cost: one hash.
    mutating func number(of text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { number(of: $0) }
    }

    /// The same of the bytes of a text.
    mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        precondition(vocabulary == nil, "nothing is added to the vocabulary of an index")
        return pool.id(of: bytes) + 1
    }

    /// A word that has no number yet; whoever adds words so remembers their numbers himself.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 { pool.append(bytes) + 1 }

    subscript(number: UInt32) -> String { vocabulary?[Int(number) - 1] ?? pool[Int(number) - 1] }

    func withBytes<Result>(of number: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        vocabulary?.withBytes(of: Int(number) - 1, body) ?? pool.withBytes(of: Int(number) - 1, body)
    }
}
