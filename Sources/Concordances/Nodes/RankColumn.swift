import CorpusModel
import UnicodeText

/// The ranks of nodes for a part of a sort key: smaller stands first. What is missing is last whatever the direction, but a side that has ended
/// stands before one that goes on.
struct RankColumn: Sendable {
    private let column: [UInt32]
    private let width: Int
    private let offset: Int
    /// Where the words are that the column does not keep.
    private let further: FurtherWords?
    /// By the numbers of texts, and before them the rank of none.
    private let ranks: [UInt32]
    /// All ranks are below, except that of what is missing.
    let bound: Int
    static let missing = UInt32.max

    private init(_ column: KeyColumn, _ further: FurtherWords?, offset: Int, ranks: [UInt32], bound: Int) {
        self.column = column.numbers
        width = column.width
        self.offset = offset
        self.further = offset < width ? nil : further
        self.ranks = ranks
        self.bound = bound
    }

    /// A column for each of the words that the key compares.
    static func columns(
        _ column: KeyColumn, _ further: FurtherWords?, among places: [Int], isDescending: Bool, _ collation: DanishCollation
    ) -> [RankColumn] {
        if let ranks = column.texts.danishRanks { return columns(column, further, ranks, isDescending: isDescending) }
        let used = column.textsUsed(by: places)
        let dense = dense(values(of: column, used, collation), among: used.indices.dropFirst().filter { used[$0] }.map { $0 - 1 })
        // 0 is for a side that has ended.
        let bound = dense.count + 2
        let ranks = dense.ranks.map { isDescending ? UInt32(bound - 2) - $0 : $0 + 1 }
        return columns(column, nil, ranks: ranks, bound: bound, isDescending: isDescending)
    }

    /// The same where the words of an index have their places already. Cost: a few instructions for each of its words.
    private static func columns(_ column: KeyColumn, _ further: FurtherWords?, _ ranks: Column<UInt32>, isDescending: Bool) -> [RankColumn] {
        // There are no more places than words, but for a damaged index.
        let last = UInt32(ranks.count)
        return columns(
            column, further, ranks: ranks.map { isDescending ? last - min($0, last) : min($0, last) + 1 }, bound: ranks.count + 2,
            isDescending: isDescending)
    }

    private static func columns(_ column: KeyColumn, _ further: FurtherWords?, ranks: [UInt32], bound: Int, isDescending: Bool) -> [RankColumn] {
        // The nearest word that is missing stands last, whatever the direction; one beyond a side's end stands before or after all others.
        let (nearest, beyond) = ([missing] + ranks, [isDescending ? UInt32(bound - 1) : 0] + ranks)
        return (0..<(further == nil ? column.width : LineKey.sideWords)).map { offset in
            RankColumn(column, further, offset: offset, ranks: offset == 0 ? nearest : beyond, bound: bound)
        }
    }

    private static func values(of column: KeyColumn, _ used: [Bool], _ collation: DanishCollation) -> [SortValue] {
        let numbers = UInt32(1)..<UInt32(used.count)
        if !column.key.isOfWords, let values = SortValue.numbers(numbers.map { used[Int($0)] ? column.texts[$0] : nil }) { return values }
        return numbers.map { number in
            guard used[Int(number)] else { return .missing }
            // A number of a side is of one word, whatever spaces it has.
            return column.texts.withBytes(of: number) {
                column.key.side != nil ? SortValue(number: 0, text: collation.key($0)) : SortValue(column.key, $0, collation)
            }
        }
    }

    /// The most frequent pattern first, equally frequent ones in alphabetical order.
    init(frequencyOf columns: [KeyColumn], among places: [Int], isDescending: Bool, _ collation: DanishCollation) {
        var patterns: [[UInt32]: Int] = [:]
        var order: [(pattern: [UInt32], count: Int)] = []
        var numbers = [UInt32](repeating: 0, count: columns.first?.count ?? 0)
        for place in places {
            let pattern = columns.flatMap { $0.numbers[place * $0.width..<(place + 1) * $0.width] }
            guard pattern.contains(where: { $0 != 0 }) else { continue }
            let number = patterns[pattern] ?? order.count
            if number == order.count {
                patterns[pattern] = number
                order.append((pattern, 0))
            }
            order[number].count += 1
            numbers[place] = UInt32(number) + 1
        }
        let values = order.map { pattern, count in
            var rest = pattern[...]
            let texts = columns.map { column in
                let text = column.text(of: rest.prefix(column.width)) ?? ""
                rest = rest.dropFirst(column.width)
                return text
            }
            return SortValue(number: -Double(count), text: collation.key(texts.joined(separator: " ")))
        }
        let dense = Self.dense(values)
        column = numbers
        width = 1
        offset = 0
        further = nil
        ranks = [Self.missing] + dense.ranks.map { isDescending ? UInt32(dense.count) - 1 - $0 : $0 }
        bound = dense.count
    }

    subscript(node: Int) -> UInt32 { ranks[Int(further?.number(of: node, at: offset) ?? column[node * width + offset])] }

    /// Ranks from 0 on; equal values share one.
    ///
    /// - Parameter places: the values that are wanted; the ranks of others are 0.
    private static func dense(_ values: [SortValue], among places: [Int]? = nil) -> (ranks: [UInt32], count: Int) {
        let order = (places ?? Array(values.indices)).sorted { values[$0] < values[$1] }
        var ranks = [UInt32](repeating: 0, count: values.count)
        var rank: UInt32 = 0
        for (place, value) in order.enumerated() {
            if place > 0, values[order[place - 1]] != values[value] { rank += 1 }
            ranks[value] = rank
        }
        return (ranks, order.isEmpty ? 0 : Int(rank) + 1)
    }
}
