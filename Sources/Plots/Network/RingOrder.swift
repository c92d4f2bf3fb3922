/// In which order nodes stand around a ring so that ties are short: strong ties between neighbours are what makes a ring readable.
///
/// Each node in turn is the one that is tied most to those placed last, beginning with the one tied most of all; then pairs change places while that shortens
/// the sum of weight times steps around the ring. The same ties give the same order.
struct RingOrder {
    /// The nodes, by their places.
    private(set) var nodes: [Int]
    private let weights: [[Double]]

    init(_ count: Int, ties: [(Int, Int, weight: Double)]) {
        var weights = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        for (one, other, weight) in ties {
            weights[one][other] += weight
            weights[other][one] += weight
        }
        self.weights = weights
        nodes = Self.chain(weights)
        improve()
    }

    private static func chain(_ weights: [[Double]]) -> [Int] {
        var left = Array(weights.indices)
        var chain: [Int] = []
        while !left.isEmpty {
            // What was placed last counts most.
            func pull(_ node: Int) -> Double {
                var factor = 1.0
                var sum = 0.0
                for other in chain.reversed() {
                    sum += factor * weights[node][other]
                    factor /= 2
                }
                return chain.isEmpty ? weights[node].reduce(0, +) : sum
            }
            let best = left.indices.max { (pull(left[$0]), -$0) < (pull(left[$1]), -$1) } ?? 0
            chain.append(left.remove(at: best))
        }
        return chain
    }

    private func length(_ nodes: [Int]) -> Double {
        var sum = 0.0
        for one in nodes.indices {
            for other in nodes.indices.dropFirst(one + 1) where weights[nodes[one]][nodes[other]] > 0 {
                sum += weights[nodes[one]][nodes[other]] * Double(min(other - one, nodes.count - other + one))
            }
        }
        return sum
    }

    /// Passes until nothing is gained; a network of a page ends after a few.
    private mutating func improve() {
        var best = length(nodes)
        for _ in 0..<30 {
            let before = best
            for one in nodes.indices {
                for other in nodes.indices.dropFirst(one + 1) {
                    nodes.swapAt(one, other)
                    let length = length(nodes)
                    if length < best - 1e-9 { best = length } else { nodes.swapAt(one, other) }
                }
            }
            if best >= before - 1e-9 { return }
        }
    }
}
