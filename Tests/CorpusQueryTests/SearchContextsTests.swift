import CorpusModel
import Testing

@testable import CorpusQuery

@Suite struct SearchContextsTests {
    private func context(_ start: Int) -> SearchContexts.Context { SearchContexts.Context(labels: [start..<start + 1, 0..<0]) }

    @Test func toKnowNothingIsNumberNull() {
        var contexts = SearchContexts(labels: 2)
        #expect(contexts.number(of: SearchContexts.Context(labels: [0..<0, 0..<0])) == 0)
        #expect(contexts[0] == SearchContexts.Context(labels: [0..<0, 0..<0]) && contexts.count == 0)
    }

    /// Few are looked through, many are looked up.
    @Test func eachHasOneNumber() {
        var contexts = SearchContexts(labels: 2)
        let numbers = (0..<100).map { contexts.number(of: context($0)) }
        #expect(numbers == Array(1...100))
        #expect((0..<100).map { contexts.number(of: context($0)) } == numbers)
        #expect((0..<100).allSatisfy { contexts[numbers[$0]] == context($0) })
        contexts.removeAll()
        #expect(contexts.number(of: context(50)) == 1)
    }

    @Test func whatIsOpenTellsContextsApart() {
        var contexts = SearchContexts(labels: 0)
        let open = [CQLRegion.sentence, .turn].map { SearchContexts.OpenRegion(region: $0, number: 3) }
        let numbers = [[], [open[0]], [open[1]], open].map { contexts.number(of: SearchContexts.Context(labels: [], open: $0)) }
        #expect(numbers == [0, 1, 2, 3])
    }

    @Test func whatNoWayKnowsIsForgotten() {
        var contexts = SearchContexts(labels: 2)
        for start in 0..<100 { _ = contexts.number(of: context(start)) }
        var ways = [41, 0, 7, 41].map { SearchState(instruction: 0, position: 0, last: -1, context: Int32($0)) }
        contexts.keep(thoseOf: &ways)
        #expect(contexts.count == 2 && ways.map(\.context) == [1, 0, 2, 1])
        #expect(contexts[1] == context(40) && contexts[2] == context(6))
    }
}
