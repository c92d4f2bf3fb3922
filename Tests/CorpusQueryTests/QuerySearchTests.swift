import DanishText
import SegmentSamples
import Testing

@testable import CorpusQuery

/// The work of a search is bounded whatever the query says. Steps are counted; time is not measured.
@Suite struct QuerySearchTests {
    private func steps(_ query: String, on text: String, at start: Int = 0) throws -> (steps: Int, instructions: Int, matches: Int) {
        let segment = try SampleCorpus(text).segment
        var compiler = QueryCompiler(data: .embedded)
        _ = compiler.add(try SimpleNotation.parse(query).node)
        let queries = compiler.finish()
        var search = QuerySearch(run: QueryRun(queries, on: segment, purpose: .concordance), end: segment.tokenCount)
        let matches = search.matches(from: queries.starts[0], at: start)
        return (search.steps, queries.program.instructions.count, matches.count)
    }

    private static let long = Array(repeating: "magt", count: 1_000).joined(separator: " ")

    @Test func gapsVisitEachPlaceOnce() throws {
        let work = try steps(Array(repeating: "magt", count: 20).joined(separator: " [..50] "), on: Self.long)
        #expect(work.steps <= work.instructions * 1_000)
        #expect(work.matches == 19 * 50 + 1)
    }

    @Test func alternativesThatRepeatVisitEachPlaceOnce() throws {
        let work = try steps(Array(repeating: "(magt|magt magt|magt [..9] magt)", count: 12).joined(separator: " "), on: Self.long)
        #expect(work.steps <= work.instructions * 1_000)
    }

    @Test func eightMembersInAWideWindow() throws {
        let work = try steps("{magt magt magt magt magt magt magt magt}[100]", on: Self.long)
        #expect(work.steps <= 256 * 101 + work.instructions * 101)
        #expect(work.matches == 94)
    }

    @Test func setsInSetsDoNotMultiply() throws {
        let query = (0..<12).reduce("magt") { inner, _ in "{\(inner) magt}[100]" }
        let work = try steps(query, on: Self.long)
        #expect(work.steps <= work.instructions * 1_000 * 8)
    }

    @Test func aTurnIsSearchedToItsEnd() throws {
        let corpus = try SampleCorpus(Array(repeating: "magt", count: 200).joined(separator: " "))
        let matches = try QueryCase.matches("magt [..50] magt [..50] magt [..50] kontrol", in: corpus.segment, .lexicon)
        #expect(matches.isEmpty)
    }
}
