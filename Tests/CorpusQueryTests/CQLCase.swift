import CorpusModel
import CorpusQuery
import SegmentSamples
import Testing

/// A query in CQL, and texts with every match that it has in them marked.
struct CQLCase: CustomTestStringConvertible, Sendable {
    let query: String
    let texts: [String]

    init(_ query: String, _ texts: String...) {
        self.query = query
        self.texts = texts
    }

    var testDescription: String { query }

    static let lists = ["steder": ["huset", "Haven"], "magt": ["magt", "indflydelse"]]

    /// Checks every text; a failure shows the marks that were found beside those that were expected.
    func check() throws {
        for text in texts {
            let corpus = try SampleCorpus(MarkedText.plain(text))
            let found = try Self.matches(query, in: corpus)
            #expect(MarkedText.marked(corpus.text, found.map { corpus.range(of: $0.tokens) }) == text)
        }
    }

    static func matches(_ query: String, in corpus: SampleCorpus) throws -> [CQLMatch] {
        let parsed = try CQLParser.parse(query, lists: Set(lists.keys))
        let forms = corpus.segment.forms.map { corpus.segment.formVocabulary[$0] }
        var run = CQLRun(parsed, on: corpus.segment, facts: corpus.facts, lists: lists, frequency: { _, value in forms.count { $0 == value } })
        let matches = try run.matches()
        #expect(!run.isGivenUp)
        // By the postings of an index the matches are the same.
        let sample = try IndexedSample(corpus)
        defer { withExtendedLifetime(sample) {} }
        let indexed = sample.indexed
        let search = CQLPostingSearch(parsed, lists: lists, in: try indexed.words(), forms: try indexed.forms())
        let segment = try indexed.segment(try indexed.words())
        let facts = try indexed.facts()
        let candidates = try search.candidates(in: try indexed.words().postings(), below: segment.tokenCount * 5)
        let found = try search.matches(candidates, in: segment, facts: { facts }, frequency: { _, value in forms.count { $0 == value } })
        #expect(found.matches == matches)
        return matches
    }

    /// The words of every match, in order.
    static func words(_ query: String, in text: String) throws -> [String] {
        let corpus = try SampleCorpus(text)
        return try matches(query, in: corpus).map { corpus.words($0.tokens) }
    }
}
