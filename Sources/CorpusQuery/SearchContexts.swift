/// What ways know beside their place: what labels stand for, and which regions are open. Each is kept once and told by its number; 0 is that of knowing nothing, and
/// all that ways in the simple notation have.
struct SearchContexts {
    struct Context: Hashable {
        /// By number of the label; empty where it stands for nothing yet.
        var labels: [Range<Int>]
        var open: [OpenRegion] = []
    }

    /// A region whose start is in the query and whose end is not yet.
    struct OpenRegion: Hashable {
        let region: CQLRegion
        let number: Int
    }

    private let nothing: Context
    private var others: [Context] = []
    /// The numbers of the others, once there are many of them.
    private var numbers: [Context: Int32] = [:]
    private static let fewest = 16

    /// - Parameter labels: how many labels there are.
    init(labels: Int) { nothing = Context(labels: Array(repeating: 0..<0, count: labels)) }

    /// How many there are beside that of knowing nothing.
    var count: Int { others.count }

    subscript(number: Int32) -> Context { number == 0 ? nothing : others[Int(number) - 1] }

    /// What labels stand for.
    @inline(__always)
    func labels(of number: Int32) -> [Range<Int>] { number == 0 ? nothing.labels : others[Int(number) - 1].labels }

    mutating func number(of context: Context) -> Int32 {
        if context == nothing { return 0 }
        if others.count > Self.fewest {
            if let known = numbers[context] { return known }
        } else if let place = others.firstIndex(of: context) {
            return Int32(place + 1)
        }
        others.append(context)
        if others.count == Self.fewest + 1 {
            for (place, other) in others.enumerated() { numbers[other] = Int32(place + 1) }
        } else if others.count > Self.fewest {
            numbers[context] = Int32(others.count)
        }
        return Int32(others.count)
    }

    mutating func removeAll() {
        others.removeAll(keepingCapacity: true)
        if !numbers.isEmpty { numbers = [:] }
    }

    /// Forgets those that no way has, and numbers the others anew.
    mutating func keep(thoseOf ways: inout [SearchState]) {
        var kept = SearchContexts(labels: nothing.labels.count)
        for way in ways.indices { ways[way].context = kept.number(of: self[ways[way].context]) }
        self = kept
    }
}
