import CorpusModel
import Testing

@testable import Plots

@Suite struct ThemeNetworkTests {
    private static func network(_ count: Int, seed: UInt64) -> ThemeNetwork {
        var numbers = SplitMix64(seed: seed)
        let nodes = (0..<count).map { ThemeNetwork.Node(label: "Tema \($0)", count: Int(numbers.next() % 200)) }
        var ties: [ThemeNetwork.Tie] = []
        for one in 0..<count {
            for other in (0..<count).dropFirst(one + 1) where numbers.next() % 4 == 0 {
                ties.append(.init(one, other, value: Double(numbers.next() % 100 + 1) / 100, both: 3))
            }
        }
        return ThemeNetwork(nodes, ties, title: "t", subtitle: "s", measure: "m", size: "z", notes: [], language: .danish)
    }

    /// Names of nodes as (x, y, right side), as they are written.
    private static func names(_ svg: String) -> [(x: Double, y: Double, isRight: Bool)] {
        svg.split(separator: "\n").filter { $0.hasPrefix("<text") && $0.contains(">Tema ") }.map { line in
            func number(_ name: String) -> Double {
                let value = line.firstRange(of: "\(name)=\"").map { line[$0.upperBound...].prefix { $0 != "\"" } } ?? "-1"
                return Double(value) ?? -1
            }
            return (number(" x"), number(" y"), !line.contains("text-anchor=\"end\""))
        }
    }

    /// Names of a side have lines of their own, and each stays on its side.
    @Test(arguments: [1, 2, 3, 8, 21, 40]) func namesNeverMeet(_ count: Int) {
        let names = Self.names(Self.network(count, seed: UInt64(count)).svg)
        #expect(names.count == count)
        for side in [true, false] {
            let lines = names.filter { $0.isRight == side }
            #expect(zip(lines.map(\.y).sorted(), lines.map(\.y).sorted().dropFirst()).allSatisfy { $1 - $0 >= 22 })
            #expect(lines.allSatisfy { side ? $0.x > PlotFrame.width / 2 : $0.x < PlotFrame.width / 2 })
        }
    }

    @Test func theSameTiesGiveTheSameBytes() {
        #expect(Self.network(20, seed: 3).svg == Self.network(20, seed: 3).svg)
        #expect(!Self.network(20, seed: 3).svg.contains("nan"))
    }

    /// Two groups that are tied among themselves only stand apart from each other.
    @Test func groupsStandTogether() {
        let ties = [(0, 2), (2, 4), (0, 4), (1, 3), (3, 5), (1, 5)].map { ($0.0, $0.1, weight: 1.0) }
        let order = RingOrder(6, ties: ties).nodes
        #expect(order.sorted() == Array(0..<6))
        let changes = order.indices.count { order[$0] % 2 != order[($0 + 1) % 6] % 2 }
        #expect(changes == 2)
    }

    @Test func noNodesAndNoTies() {
        #expect(RingOrder(0, ties: []).nodes.isEmpty && RingOrder(3, ties: []).nodes == [0, 1, 2])
    }
}
