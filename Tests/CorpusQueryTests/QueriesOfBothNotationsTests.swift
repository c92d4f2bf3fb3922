import CorpusModel
import CorpusQuery
import DanishText
import SegmentSamples
import Testing

/// Queries of both notations compiled together, as lexicons have them.
@Suite struct QueriesOfBothNotationsTests {
    private static let text = "A: Vi har 10 huse. De har så ingen magt.\nB: Magt og magt.\nA: NN har frivil- hus."

    /// The words that match, by turn and query, and the words that count as matched.
    private func found(_ asked: [Int]? = nil) throws -> [[String]] {
        let corpus = try SampleCorpus(Self.text, isAnalysed: false)
        var compiler = QueryCompiler(data: .embedded, isLemma: nil)
        // Words that must stand there wake the first and the last; the second has none.
        _ = compiler.add(try CQLParser.parse(#""har" []* "magt|huse""#), lists: [:])
        _ = compiler.add(try CQLParser.parse(#"[class="number|pseudonym"]"#), lists: [:])
        _ = compiler.add(try SimpleNotation.parse("magt").node)
        _ = compiler.add(try CQLParser.parse(#""magt" %c ("og" "magt")?"#), lists: [:])
        let run = QueryRun(compiler.finish(), on: corpus.segment, purpose: .lexicon, facts: corpus.facts)
        return (0..<corpus.segment.turnCount).map { turn in
            var found: [String] = []
            func add(_ query: Int, _ match: QueryMatch) {
                found.append("\(query) \(corpus.words(match.tokens)): " + match.matched.map { corpus.words($0..<$0 + 1) }.joined(separator: " "))
            }
            if let asked { run.forEachMatch(inTurn: turn, of: asked, add) } else { run.forEachMatch(inTurn: turn, add) }
            return found
        }
    }

    /// Those in CQL come after the others, may reach over sentences, and tell the words that their tests name; a pseudonym is no evidence.
    @Test func allAreAskedInATurn() throws {
        #expect(
            try found() == [
                ["2 magt: magt", "0 har 10 huse: har huse", "0 har så ingen magt: har magt", "1 10: 10", "3 magt: magt"],
                ["2 Magt: Magt", "2 magt: magt", "3 Magt: Magt", "3 magt: magt"], [],
            ])
    }

    @Test func someAreAskedInATurn() throws {
        #expect(
            try found([0, 2]) == [
                ["2 magt: magt", "0 har 10 huse: har huse", "0 har så ingen magt: har magt"], ["2 Magt: Magt", "2 magt: magt"], [],
            ])
        #expect(try found([1]) == [["1 10: 10"], [], []])
    }

    /// No word wakes a query that asks for a mark alone: every turn is looked at.
    @Test(arguments: [#"",""#, #"[word="[,–]"]"#, #"",|–""#, #""," []{0,1} "–"?"#]) func marksAreFound(query: String) throws {
        let corpus = try SampleCorpus("A: Ja, magt – og.\nB: Ja.", isAnalysed: false)
        var compiler = QueryCompiler(data: .embedded, isLemma: nil)
        _ = compiler.add(try CQLParser.parse(query), lists: [:])
        let run = QueryRun(compiler.finish(), on: corpus.segment, purpose: .lexicon, facts: corpus.facts)
        var found: [String] = []
        for turn in 0..<corpus.segment.turnCount { run.forEachMatch(inTurn: turn) { found.append(corpus.words($1.tokens)) } }
        #expect(found.first == ",")
    }
}
