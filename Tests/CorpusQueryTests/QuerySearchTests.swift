import DanishText
import SegmentSamples
import Testing

@testable import CorpusQuery

/// The work of a search is bounded whatever the query says. Steps are counted; time is not measured.
@Suite struct QuerySearchTests {
    private func steps(_ query: String, on text: String, at start: Int = 0) throws -> (steps: Int, instructions: Int, matches: Int) {
        let segment = try SampleCorpus(text).segment
        var compiler = QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma)
        _ = compiler.add(try SimpleNotation.parse(query).node)
        let queries = compiler.finish()
        var search = QuerySearch(run: QueryRun(queries, on: segment, purpose: .concordance))
        let matches = search.matches(from: queries.starts[0], at: start, before: segment.tokenCount)
        return (search.steps, queries.program.instructions.count, matches.count)
    }

    private static let long = Array(repeating: "magt", count: 1_000).joined(separator: " ")

    @Test func gapsVisitEachPlaceOnce() throws {
        let work = try steps(Array(repeating: "magt", count: 8).joined(separator: " [..50] "), on: Self.long)
        #expect(work.steps <= work.instructions * 1_000)
        #expect(work.matches == 7 * 50 + 1)
    }

    @Test func alternativesThatRepeatVisitEachPlaceOnce() throws {
        let work = try steps(Array(repeating: "(magt|magt magt|magt [..9] magt)", count: 12).joined(separator: " "), on: Self.long)
        #expect(work.steps <= work.instructions * 1_000)
    }

    @Test func eightMembersInAWideWindow() throws {
        let work = try steps("{magt magt magt magt magt magt magt magt}[40]", on: Self.long)
        #expect(work.steps <= 256 * 41 + work.instructions * 41)
        #expect(work.matches == 34)
    }

    @Test func setsInSetsDoNotMultiply() throws {
        let work = try steps("{{magt magt}[40] {magt magt}[40]}[40]", on: Self.long)
        #expect(work.steps <= work.instructions * 1_000 * 8)
        #expect(work.matches == 38)
    }

    @Test func aTurnIsSearchedToItsEnd() throws {
        let corpus = try SampleCorpus(Array(repeating: "magt", count: 100).joined(separator: " "))
        let matches = try QueryCase.matches("magt [..20] magt [..20] magt [..20] kontrol", in: corpus.segment, .lexicon)
        #expect(matches.isEmpty)
    }

    /// The steps of all starts of a query in CQL, and its matches.
    private func stepsOfCQL(_ query: String, on text: String, wantsFarthest: Bool = false) throws -> (steps: Int, matches: Int) {
        let corpus = try SampleCorpus(text)
        let compiled = CompiledCQL(try CQLParser.parse(query), lists: [:])
        let columns = CQLColumns(corpus.segment, facts: { [] }, seesAll: false)
        columns.open(0..<corpus.segment.tokenCount)
        let values = CQLValues(columns: columns, themes: { _ in [] })
        let checks = CQLChecks(values, labels: compiled.table.labels, lists: [:], frequency: { _, _ in 0 })
        let text = CQLText(columns: columns, checks: try compiled.table.tests.map(checks.check), end: columns.count)
        var search = QuerySearch(compiled.program, labels: compiled.table.labels.count, on: text)
        let start = try #require(compiled.start)
        let matches = (0..<columns.count).count { search.end(from: start, at: $0, wantsFarthest: wantsFarthest) { _ in true } != nil }
        return (search.steps, matches)
    }

    /// Nearer ends are found first: what stands far behind them is not looked at.
    @Test(arguments: [#""a" []* "b""#, #""a" [word="a|b"]* "b""#, #"x:"a" []* y:"b""#]) func aRepetitionEndsWithTheNearestMatch(_ query: String)
        throws
    {
        let work = try stepsOfCQL(query, on: Array(repeating: "a a b", count: 300).joined(separator: " "))
        #expect(work.matches == 600 && work.steps < 900 * 15)
    }

    @Test func loopsVisitEachPlaceOnce() throws {
        let query = #""a" ((("a"* "b"*)* | ("b"* "a"*)*)+ "c"?)* "d""#
        let work = try stepsOfCQL(query, on: Array(repeating: "a b b", count: 10).joined(separator: " "))
        #expect(work.matches == 0 && work.steps < 30 * 30 * 30)
    }

    @Test(arguments: ["{100}", "{,100}", "{100,}"]) func whatIsTooLargeIsNoProgram(_ quantifier: String) throws {
        #expect(CompiledCQL(try CQLParser.parse(#"("a" "b")\#(quantifier)"#), lists: [:]).start != nil)
        #expect(CompiledCQL(try CQLParser.parse(#"(("a" "b")\#(quantifier))\#(quantifier)"#), lists: [:]).start == nil)
    }
}
