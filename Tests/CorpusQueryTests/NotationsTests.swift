import CorpusModel
import DanishText
import SegmentSamples
import Testing

@testable import CorpusQuery

/// Both notations through the one search: where nothing in a text is transparent, a query in the simple notation and the CQL that it prints find the same.
@Suite struct NotationsTests {
    private static let words = ["magt", "magten", "kontrol", "kontrollen", "vores", "hus", "huset"]
    private static let patterns =
        ["magt", "kontrol", "hus"].map { WordPattern(.form, $0) } + ["magt*", "*en", "*", "h?s"].map { WordPattern(.wildcard, $0) }

    /// Of the simple notation all ends are told, of CQL the nearest one from each start.
    @Test func aQueryAndItsCQLFindTheSame() throws {
        var found = 0
        for seed in 1...40 {
            var numbers = SeededNumbers(seed: UInt64(seed))
            let lines = (0...numbers.below(3)).map { _ in (0..<4 + numbers.below(8)).map { _ in numbers.pick(Self.words) }.joined(separator: " ") }
            let corpus = try SampleCorpus(lines.joined(separator: "\n"), isAnalysed: false)
            for _ in 1...25 {
                let node = Self.node(&numbers, depth: 2)
                let nearest = Dictionary(grouping: Self.ends(of: node, in: corpus.segment), by: \.lowerBound).compactMapValues {
                    $0.map(\.upperBound).min()
                }
                var run = CQLRun(try CQLParser.parse("(?traditional) \(node.cql) within s"), on: corpus.segment, facts: corpus.facts)
                let matches = try run.matches().map(\.tokens)
                #expect(
                    Dictionary(uniqueKeysWithValues: matches.map { ($0.lowerBound, $0.upperBound) }) == nearest, "seed \(seed): \(node.cql)\n\(lines)"
                )
                found += matches.count
            }
        }
        #expect(found > 1_000, "\(found) matches")
    }

    private static func ends(of node: QueryNode, in segment: CorpusSegment) -> [Range<Int>] {
        var compiler = QueryCompiler(data: .embedded, isLemma: nil)
        _ = compiler.add(node)
        let run = QueryRun(compiler.finish(), on: segment, purpose: .concordance)
        var found: [Range<Int>] = []
        for turn in 0..<segment.turnCount { run.forEachMatch(inTurn: turn) { found.append($1.tokens) } }
        return found
    }

    /// Sets in any order are left out: CQP has none, and what is printed for them is only near to it.
    private static func node(_ numbers: inout SeededNumbers, depth: Int) -> QueryNode {
        switch depth == 0 ? 0 : numbers.below(5) {
        case 0, 1: return .word(numbers.pick(patterns))
        case 2: return .alternatives((0...1 + numbers.below(2)).map { _ in node(&numbers, depth: depth - 1) })
        default:
            var nodes = [node(&numbers, depth: depth - 1)]
            for _ in 0...numbers.below(2) {
                if numbers.below(2) == 0 { nodes.append(.gap(1 + numbers.below(3))) }
                nodes.append(node(&numbers, depth: depth - 1))
            }
            return .sequence(nodes)
        }
    }
}
