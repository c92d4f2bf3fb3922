import CorpusIndex
import CorpusModel
import CorpusQuery
import SegmentSamples
import Testing

/// The engine against the reference on random queries in CQL over random speech: parsed from their text, by a scan of the segment and by the postings of an index.
@Suite struct RandomCQLTests {
    static let words = [
        "a", "b", "c", "a", "b", "Magt", "magten", "magt", "å", "øh", "(griner)", ",", ".", ".", "?", "10", "NN", "frivil-", "En", "og",
    ]
    static let expressions = ["a", "b", "c", "a|b", "m.*", "magt(en)?", "[a-c]", ".*", "..", "\\.", "å", "og|En", "[^a]", "x"]

    /// Each seed is a corpus and twenty-five queries; a failure names the seed.
    @Test func theEngineAgreesWithTheReference() throws {
        var (matched, posted) = (0, 0)
        for seed in 1...200 {
            var numbers = SeededNumbers(seed: UInt64(seed))
            let corpus = try SampleCorpus(Self.speech(&numbers), isAnalysed: false)
            let indexed = try Indexed(corpus)
            for number in 1...25 {
                let query = Self.query(&numbers)
                let (matches, hasPostings) = try check(query, corpus, indexed, "seed \(seed), query \(number)")
                if matches > 0 { matched += 1 }
                if hasPostings { posted += 1 }
            }
        }
        #expect(matched > 1500 && posted > 1000, "\(matched) queries that match, \(posted) by postings")
    }

    /// How many matches there are, and whether postings were used.
    private func check(_ query: ReferenceQuery, _ corpus: SampleCorpus, _ indexed: Indexed, _ what: String) throws -> (Int, Bool) {
        let parsed = try CQLParser.parse(query.text)
        var run = CQLRun(parsed, on: corpus.segment, facts: corpus.facts)
        let matches = try run.matches()
        #expect(!run.isGivenUp)
        let (found, expected) = (matches.map(\.tokens), CQLReferenceMatcher(query, corpus).matches())
        if found != expected { Issue.record("\(what): found \(found), expected \(expected)\n\(query.text)\n\(corpus.text)") }
        let (byPostings, hasPostings) = try indexed.matches(parsed)
        if byPostings != matches {
            Issue.record("\(what): a scan finds \(found), postings \(byPostings.map(\.tokens))\n\(query.text)\n\(corpus.text)")
        }
        return (matches.count, hasPostings)
    }

    /// A sample corpus as an index, mapped once.
    private struct Indexed {
        private let sample: IndexedSample
        private let words: SegmentWords
        private let postings: SegmentPostings
        private let forms: SortedStrings
        private let segment: CorpusSegment
        private let facts: [TurnFacts]

        init(_ corpus: SampleCorpus) throws {
            sample = try IndexedSample(corpus)
            words = try sample.indexed.words()
            postings = try words.postings()
            forms = try sample.indexed.forms()
            segment = try sample.indexed.segment(words)
            facts = try sample.indexed.facts()
        }

        /// The matches, and whether postings were used.
        func matches(_ query: CQLQuery) throws -> ([CQLMatch], Bool) {
            let search = CQLPostingSearch(query, lists: [:], in: words, forms: forms)
            // So many tokens that postings are taken where a word is everywhere too.
            let candidates = try search.candidates(in: postings, below: segment.tokenCount * 5)
            return (try search.matches(candidates, in: segment, facts: { facts }, frequency: { _, _ in 0 }).matches, candidates != nil)
        }
    }

    private static func speech(_ numbers: inout SeededNumbers) -> String {
        (0...numbers.below(3)).map { _ in
            ["", "", "A: ", "I: "][numbers.below(4)] + (0..<(3 + numbers.below(8))).map { _ in numbers.pick(words) }.joined(separator: " ")
        }.joined(separator: "\n")
    }

    private static func query(_ numbers: inout SeededNumbers) -> ReferenceQuery {
        var query: ReferenceQuery
        if numbers.below(8) == 0 {
            query = ReferenceQuery(body: .meeting(meeting(&numbers, depth: 2)))
        } else if numbers.below(4) == 0 {
            query = labelled(&numbers)
        } else {
            query = ReferenceQuery(body: .pattern(pattern(&numbers, depth: 3)))
        }
        if case .pattern = query.body {
            if numbers.below(2) == 0 { query.strategy = numbers.pick(ReferenceQuery.Strategy.allCases) }
            if numbers.below(5) == 0 { query.filter = (numbers.pick(ReferenceQuery.Filter.allCases), pattern(&numbers, depth: 1)) }
        }
        query.seesAll = numbers.below(6) == 0
        switch numbers.below(8) {
        case 0: query.scope = .regions(1, .s)
        case 1: query.scope = .regions(2, .s)
        case 2: query.scope = .regions(1, .transcript)
        case 3: query.scope = .tokens(1 + numbers.below(5))
        case 4: query.scope = .regions(1 + numbers.below(2), .turn)
        default: break
        }
        if numbers.below(6) == 0 { query.expansion = (numbers.pick(["", "left ", "right "]), numbers.pick(ReferenceQuery.Region.allCases)) }
        return query
    }

    /// Two labels on single tokens, so that both are always there, with what stands between them, and a constraint or a test that names the first.
    private static func labelled(_ numbers: inout SeededNumbers) -> ReferenceQuery {
        let last: ReferenceQuery.Test = numbers.below(3) == 0 ? .same("a") : test(&numbers, depth: 1)
        var query = ReferenceQuery(
            body: .pattern(
                .sequence([
                    .labelled("a", test(&numbers, depth: 1)), .repeated(pattern(&numbers, depth: 1), minimum: 0, maximum: numbers.pick([1, 2, nil])),
                    .labelled("b", last),
                ])))
        switch numbers.below(4) {
        case 0: query.constraint = .sameWord
        case 1: query.constraint = .differentWord
        case 2: query.constraint = .distance(over: numbers.below(4))
        default: break
        }
        return query
    }

    private static func pattern(_ numbers: inout SeededNumbers, depth: Int) -> ReferenceQuery.Pattern {
        guard depth > 0 else { return .token(test(&numbers, depth: 1)) }
        switch numbers.below(9) {
        case 0, 1: return .token(test(&numbers, depth: 2))
        case 2: return .alternatives((0...1 + numbers.below(2)).map { _ in pattern(&numbers, depth: depth - 1) })
        case 3, 4:
            let part = pattern(&numbers, depth: depth - 1)
            let bounds: [(Int, Int?)] = [(0, 1), (0, nil), (1, nil), (2, 3), (0, 2), (2, nil), (1, 2)]
            let (minimum, maximum) = numbers.pick(bounds)
            return .repeated(part, minimum: minimum, maximum: maximum)
        case 5:
            let region = numbers.pick(ReferenceQuery.Region.allCases)
            let inner = pattern(&numbers, depth: depth - 1)
            switch numbers.below(4) {
            case 0: return .sequence([.start(region), inner])
            case 1: return .sequence([inner, .end(region)])
            case 2: return .sequence([.start(region), inner, .end(region)])
            default: return .whole(region)
            }
        default: return .sequence((0...1 + numbers.below(2)).map { _ in pattern(&numbers, depth: depth - 1) })
        }
    }

    private static func test(_ numbers: inout SeededNumbers, depth: Int) -> ReferenceQuery.Test {
        switch numbers.below(depth > 0 ? 12 : 8) {
        case 0: return .any
        case 1: return .word(numbers.pick(expressions), ignoresCase: false, isNegated: true)
        case 2: return .tokenClass(numbers.pick([.word, .number, .punctuation, .filler, .pseudonym, .truncated]))
        case 3: return numbers.below(2) == 0 ? .speaker(numbers.pick(["A", "I", "IP"])) : .longer(than: numbers.below(4))
        case 8: return .not(test(&numbers, depth: depth - 1))
        case 9: return .and(test(&numbers, depth: depth - 1), test(&numbers, depth: depth - 1))
        case 10: return .or(test(&numbers, depth: depth - 1), test(&numbers, depth: depth - 1))
        case 11: return .implies(test(&numbers, depth: depth - 1), test(&numbers, depth: depth - 1))
        default: return .word(numbers.pick(expressions), ignoresCase: numbers.below(4) == 0, isNegated: false)
        }
    }

    private static func meeting(_ numbers: inout SeededNumbers, depth: Int) -> ReferenceQuery.Meeting {
        guard depth > 0 else { return .token(test(&numbers, depth: 1)) }
        let (one, other) = (meeting(&numbers, depth: numbers.below(depth)), meeting(&numbers, depth: numbers.below(depth)))
        switch numbers.below(3) {
        case 0:
            let from = numbers.below(6) - 4
            return .meet(one, other, from, from + numbers.below(5))
        case 1: return .meetIn(one, other, numbers.pick(ReferenceQuery.Region.allCases))
        default: return .union(one, other)
        }
    }
}
