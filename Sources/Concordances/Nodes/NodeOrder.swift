import CorpusModel
import Synchronization

/// Nodes in an order that is found out as far as somebody asks: whoever looks at the first lines of a million does not wait for the order of the others.
public final class NodeOrder: Sendable {
    private let references: [NodeReference]
    public let count: Int
    /// Guards what is sorted already; several workers ask for pieces.
    private let order: Mutex<RankOrder>

    init(_ references: [NodeReference], _ order: RankOrder) {
        self.references = references
        count = order.count
        self.order = Mutex(order)
    }

    /// In the order of their places.
    public convenience init(_ references: [NodeReference]) { self.init(references, RankOrder(Array(references.indices), [])) }

    /// The nodes from one place of the order to another. Cost: sorting those up to there that were not asked for before.
    public func nodes(_ range: Range<Int>) -> [NodeReference] { places(range).map { references[$0] } }

    /// All of them, as places among the nodes that were found.
    public var places: [Int] { places(0..<count) }

    private func places(_ range: Range<Int>) -> [Int] {
        order.withLock { order in
            order.settle(upTo: range.upperBound)
            return order.places(range)
        }
    }
}
