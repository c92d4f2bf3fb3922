import CorpusIndex
import CorpusModel
import UnicodeText

/// The hits of a query in an index before lines are made of them: places, and what they are sorted and grouped by. A million take some ten megabytes and
/// four bytes for each word of a key, and twice that while those of segments are joined.
public struct FoundNodes: Sendable {
    /// In text order.
    public private(set) var references: [NodeReference] = []
    /// Hits in roles that do not count.
    public private(set) var leftOut = 0
    /// Hits in counted roles that the filters left out.
    public private(set) var filtered = 0
    /// A query had so many ways to go on somewhere that they were given up there: hits may be missing.
    public private(set) var isGivenUp = false
    private var columns: [KeyColumn]

    /// - Parameters:
    ///   - keys: what the nodes have values for.
    ///   - words: the vocabularies of the index, where words are to be numbered by them.
    public init(keys: NodeKeys, words: IndexWords?, isGivenUp: Bool = false) {
        columns = keys.all.map { KeyColumn($0, words, isShortened: keys.shortened.contains($0)) }
        self.isGivenUp = isGivenUp
    }

    mutating func reserve(_ nodes: Int) { references.reserveCapacity(nodes) }
    mutating func add(_ node: NodeReference) { references.append(node) }
    mutating func addLeftOut() { leftOut += 1 }
    mutating func addFiltered() { filtered += 1 }
    mutating func set(_ columns: [KeyColumn]) { self.columns = columns }

    /// Adds those of the next segments, in their order.
    public mutating func add(_ all: [FoundNodes]) {
        let count = references.count + all.reduce(0) { $0 + $1.references.count }
        references.reserveCapacity(count)
        for place in columns.indices { columns[place].reserve(count) }
        for next in all { add(next) }
    }

    private mutating func add(_ next: FoundNodes) {
        references += next.references
        leftOut += next.leftOut
        filtered += next.filtered
        isGivenUp = isGivenUp || next.isGivenUp
        for place in columns.indices { columns[place].append(next.columns[place]) }
    }

    /// Places of `references` in an order. Cost: a collation key for each distinct word, and n log n comparisons of numbers as far as the order is asked for.
    public func ordered(_ places: [Int], by order: ConcordanceSort) throws(UnicodeFault) -> NodeOrder {
        guard !order.keys.isEmpty, places.count > 1 else { return NodeOrder(references, RankOrder(places, [])) }
        let collation = try DanishCollation()
        var ranks: [RankColumn] = []
        for key in order.keys {
            switch key.order {
            case .value(let line):
                let column = column(of: line)
                let further = column.furtherWords(of: references)
                ranks += RankColumn.columns(column, further, among: places, isDescending: key.isDescending, collation)
            case .frequency(let lines):
                ranks.append(RankColumn(frequencyOf: lines.map(column), among: places, isDescending: key.isDescending, collation))
            }
        }
        return NodeOrder(references, RankOrder(places, ranks))
    }

    /// The texts of a node for keys; empty where it has none.
    func values(_ keys: [LineKey], of node: Int) -> [String] { keys.map { column(of: $0).text(of: node) ?? "" } }

    func column(of key: LineKey) -> KeyColumn {
        guard let column = columns.first(where: { $0.key == key }) else { preconditionFailure("the nodes were not asked for \(key.name)") }
        return column
    }
}
