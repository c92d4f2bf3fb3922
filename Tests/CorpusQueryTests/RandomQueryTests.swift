import CorpusIndex
import CorpusModel
import DanishText
import SegmentSamples
import Testing

@testable import CorpusQuery

/// The engine against the reference on random queries over random speech: by a scan of the segment, and by the postings of an index.
@Suite struct RandomQueryTests {
    static let words = [
        "magt", "magten", "kontrol", "kontrollen", "ejerskabet", "vi", "magtkamp", "ejerskab", "jo", "da", "altså", "øh", "mm", "(griner)", ",", ",",
        ".",
        "?", ";",
        ":", "\"", "…", "–", "10", "NN", "frivil-", "ikke", "vi",
        "gård", "gaard", "gaarden", "idé", "ide", "café",
    ]
    static let patterns: [WordPattern: Set<String>] = [
        WordPattern(.lemma, "magt"): ["magt", "magten"],
        WordPattern(.lemma, "kontrol"): ["kontrol", "kontrollen"],
        WordPattern(.lemma, "ejerskab"): ["ejerskab", "ejerskabet"],
        WordPattern(.form, "magten"): ["magten"],
        WordPattern(.form, "jo"): ["jo"],
        WordPattern(.form, "øh"): ["øh"],
        WordPattern(.form, "nn"): ["nn"],
        WordPattern(.form, "frivil-"): ["frivil-"],
        WordPattern(.wildcard, "m*"): ["magt", "magten", "magtkamp", "mm"],
        WordPattern(.wildcard, "*"): Set(words.map { $0.lowercased() }),
        WordPattern(.firstElement, "magt"): ["magtkamp"],
        WordPattern(.lastElement, "kamp"): ["magtkamp"],
        WordPattern(.form, "gaard", folding: .spellings): ["gård", "gaard"],
        WordPattern(.form, "ide", folding: .accents): ["idé", "ide"],
        WordPattern(.form, "idé", folding: [.accents, .spellings]): ["idé", "ide"],
        WordPattern(.form, "frivil-", folding: .accents): ["frivil-"],
        WordPattern(.wildcard, "g*rd*", folding: .spellings): ["gård", "gaard", "gaarden"],
        WordPattern(.wildcard, "*e", folding: .accents): ["idé", "ide", "café", "ikke"],
        WordPattern(.firstElement, "mågt", folding: .accents): [],
        WordPattern(.firstElement, "màgt", folding: .accents): ["magtkamp"],
        WordPattern(.lastElement, "kámp", folding: .accents): ["magtkamp"],
        WordPattern(.lemma, "mágt", folding: .accents): ["magt", "magten"],
    ]
    private static let kinds = patterns.keys.sorted { ($0.text, "\($0.kind)", $0.folding.rawValue) < ($1.text, "\($1.kind)", $1.folding.rawValue) }

    /// Each seed is a corpus and twenty-five queries; a failure names the seed.
    @Test(arguments: 1...100) func theEngineAgreesWithTheReference(seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let corpus = try SampleCorpus(Self.speech(&numbers))
        let sample = try IndexedSample(corpus)
        let words = try sample.indexed.words()
        let postings = try words.postings()
        let mapped = try sample.indexed.segment(words)
        for number in 1...25 {
            let node = Self.node(&numbers, depth: number.isMultiple(of: 5) ? 3 : 2)
            for purpose in [QueryRun.Purpose.concordance, .lexicon] {
                let reference = ReferenceMatcher(segment: corpus.segment, purpose: purpose, forms: Self.patterns, particles: ["jo", "da", "altså"])
                let expected = reference.matches(node)
                let found = Self.found(node, corpus.segment, purpose)
                if Set(found) != expected || Set(found).count != found.count {
                    Issue.record("seed \(seed), query \(number), \(purpose): found \(found), expected \(expected)\n\(node.cql)\n\(corpus.text)")
                }
                guard purpose == .concordance else { continue }
                let byPostings = Self.found(node, mapped, words, postings)
                if byPostings != found {
                    Issue.record("seed \(seed), query \(number): a scan finds \(found), postings \(byPostings)\n\(node.cql)\n\(corpus.text)")
                }
            }
        }
    }

    /// Phrases go another way over postings, and mostly without a search. Each seed is a corpus and forty of them, of words that stand there often.
    @Test func phrasesAgreeWithTheReference() throws {
        let common = Self.kinds.filter { ["magt", "øh", "jo", "m*", "*", "frivil-", "nn"].contains($0.text) && $0.folding.isEmpty }
        let spoken = ["magt", "magten", "magt", "jo", "øh", "mm", "(griner)", ",", ".", "frivil-", "NN", "vi"]
        var (matches, besides) = (0, 0)
        for seed in 1...60 {
            var numbers = SeededNumbers(seed: UInt64(seed))
            let text = (0...3).map { _ in (0..<12).map { _ in numbers.pick(spoken) }.joined(separator: " ") }.joined(separator: "\n")
            let corpus = try SampleCorpus(text)
            let sample = try IndexedSample(corpus)
            let words = try sample.indexed.words()
            let (postings, mapped) = (try words.postings(), try sample.indexed.segment(words))
            let reference = ReferenceMatcher(segment: corpus.segment, purpose: .concordance, forms: Self.patterns, particles: ["jo", "da", "altså"])
            for _ in 1...40 {
                let length = 2 + numbers.below(3)
                let node = QueryNode.sequence((0..<length).map { _ in .word(numbers.pick(common)) })
                let found = Self.found(node, mapped, words, postings)
                #expect(Set(found) == reference.matches(node), "seed \(seed): \(node.cql)\n\(text)")
                #expect(found == Self.found(node, corpus.segment, .concordance), "seed \(seed): \(node.cql)\n\(text)")
                // Beside few tokens the words are looked at.
                #expect(found == Self.found(node, mapped, words, postings, postingsForALook: 0), "seed \(seed): \(node.cql)\n\(text)")
                matches += found.count
                besides += found.count { $0.count > length }
            }
        }
        #expect(matches > 2_000 && besides > 300, "\(matches) matches, of which \(besides) have something between their words")
    }

    private static func found(_ node: QueryNode, _ segment: CorpusSegment, _ purpose: QueryRun.Purpose) -> [Range<Int>] {
        var compiler = QueryCase.compiler
        _ = compiler.add(node)
        let run = QueryRun(compiler.finish(), on: segment, purpose: purpose)
        var found: [Range<Int>] = []
        for turn in 0..<segment.turnCount { run.forEachMatch(inTurn: turn) { found.append($1.tokens) } }
        return found
    }

    private static func found(
        _ node: QueryNode, _ segment: CorpusSegment, _ words: SegmentWords, _ postings: SegmentPostings, postingsForALook: Int? = nil
    ) -> [Range<Int>] {
        var compiler = QueryCase.compiler
        _ = compiler.add(node)
        var search = PostingSearch(compiler.finish(), in: words)
        if let postingsForALook { search.postingsForALook = postingsForALook }
        var found: [Range<Int>] = []
        search.forEachMatch(search.candidates(in: postings, below: segment.tokenCount), in: segment, postings) { found.append($0.tokens) }
        return found
    }

    private static func speech(_ numbers: inout SeededNumbers) -> String {
        (0...numbers.below(2)).map { _ in
            (0..<(4 + numbers.below(8))).map { _ in numbers.pick(words) }.joined(separator: " ")
        }.joined(separator: "\n")
    }

    private static func node(_ numbers: inout SeededNumbers, depth: Int) -> QueryNode {
        switch depth == 0 ? 0 : numbers.below(8) {
        case 0, 1: return .word(numbers.pick(kinds))
        case 2, 3: return .alternatives((0...numbers.below(2)).map { _ in node(&numbers, depth: depth - 1) })
        case 4:
            let members = (0..<(2 + numbers.below(2))).map { _ in node(&numbers, depth: min(depth - 1, 1)) }
            return .anyOrder(members, window: members.count - 1 + numbers.below(5))
        default:
            var nodes = [node(&numbers, depth: depth - 1)]
            for _ in 0..<(1 + numbers.below(3)) {
                if numbers.below(3) == 0 { nodes.append(.gap(1 + numbers.below(4))) }
                nodes.append(node(&numbers, depth: depth - 1))
            }
            return .sequence(nodes)
        }
    }
}
