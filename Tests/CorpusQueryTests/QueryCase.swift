import CorpusModel
import CorpusQuery
import DanishText
import SegmentSamples
import Testing

/// A query, and texts with every match that it has in them marked.
struct QueryCase: CustomTestStringConvertible, Sendable {
    let query: String
    let texts: [String]

    init(_ query: String, _ texts: String...) {
        self.query = query
        self.texts = texts
    }

    /// One for all cases: to make it reads the Danish word lists.
    static let compiler = QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma)

    var testDescription: String { query }

    /// Checks every text; a failure shows the marks that were found beside those that were expected.
    func check(_ purpose: QueryRun.Purpose = .concordance, sets: [String: QueryNode] = [:]) throws {
        for text in texts {
            let found = try Self.marked(query, in: MarkedText.plain(text), purpose, sets: sets)
            #expect(found == text)
        }
    }

    /// The text with every match marked.
    static func marked(_ query: String, in text: String, _ purpose: QueryRun.Purpose, sets: [String: QueryNode] = [:]) throws -> String {
        let corpus = try SampleCorpus(text)
        let matches = try matches(query, in: corpus.segment, purpose, sets: sets)
        return MarkedText.marked(text, matches.map { corpus.range(of: $0.tokens) })
    }

    /// As the program does it: a lexicon phrase has its implied gap.
    static func matches(
        _ query: String, in segment: CorpusSegment, _ purpose: QueryRun.Purpose, sets: [String: QueryNode] = [:]
    ) throws -> [QueryMatch] {
        var compiler = Self.compiler
        let parsed = try SimpleNotation.parse(query, sets: sets)
        _ = compiler.add(purpose == .lexicon ? compiler.withImpliedGap(parsed) : parsed.node)
        let run = QueryRun(compiler.finish(), on: segment, purpose: purpose)
        var matches: [QueryMatch] = []
        for turn in 0..<segment.turnCount { run.forEachMatch(inTurn: turn) { matches.append($1) } }
        return matches
    }
}
