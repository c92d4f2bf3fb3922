import CorpusIndex
import CorpusModel
import DanishText
import SegmentSamples
import Testing

@testable import CorpusQuery

/// Dictionaries over the words of an index and over a segment's own, against the search that all queries have.
@Suite struct ChainRunTests {
    private static let words = ["og", "magt", "magten", "kontrol", "vi", "har", "det", "jo", "frivil-", "NN", "øh", ",", ".", "«", "10"]

    private struct Match: Hashable, Comparable {
        let query: Int
        let first: Int
        let last: Int

        static func < (one: Match, other: Match) -> Bool { (one.query, one.first, one.last) < (other.query, other.first, other.last) }
    }

    @Test func matchesAreThoseOfTheSearch() throws {
        var (found, reaching) = (0, 0)
        for seed in 1...80 {
            var numbers = SeededNumbers(seed: UInt64(seed))
            let pool = Self.words + (0..<10).map { "ord\($0)" }
            // Longer than the stretches that a pass goes by.
            let lines = (0...4).map { _ in (0..<120).map { _ in numbers.pick(pool) }.joined(separator: " ") }.joined(separator: "\n")
            let corpus = try SampleCorpus(lines, isAnalysed: false)
            let queries = Self.queries(&numbers)
            let chains = try #require(QueryChains(queries))
            let sample = try IndexedSample(corpus)
            let words = try sample.indexed.words()
            let mapped = try sample.indexed.segment(words)
            // The index knows words that the segment has not.
            let (norms, all) = Self.index(of: words.norms)
            let known = ChainWords(queries, chains, norms: norms)
            let scanned = Self.matches(ChainRun(queries, chains, on: corpus.segment), corpus.segment)
            let told = Self.matches(ChainRun(queries, chains, on: mapped, known, numbers: all), mapped)
            #expect(told == scanned, "seed \(seed)\n\(lines)")
            #expect(scanned.sorted() == Self.searched(queries, corpus.segment).sorted(), "seed \(seed)\n\(lines)")
            found += scanned.count
            reaching += scanned.count { $0.last > $0.first }
        }
        #expect(found > 1_000 && reaching > 150, "\(found) matches, \(reaching) of them of several words")
    }

    /// More pairs of words may begin a phrase than are listed.
    @Test func anyTwoWordsArePairs() throws {
        let corpus = try SampleCorpus((0..<300).map { "ord\($0)x" }.joined(separator: " "), isAnalysed: false)
        var compiler = QueryCompiler(data: .embedded, isLemma: nil)
        _ = compiler.add(.sequence([.word(WordPattern(.wildcard, "ord*")), .word(WordPattern(.wildcard, "*x"))]))
        let queries = compiler.finish()
        let chains = try #require(QueryChains(queries))
        let scanned = Self.matches(ChainRun(queries, chains, on: corpus.segment), corpus.segment)
        #expect(scanned == Self.searched(queries, corpus.segment) && scanned.count == 299)
    }

    /// A vocabulary with more words, and for each word of the segment its number there.
    private static func index(of norms: SortedStrings) -> (norms: SortedStrings, numbers: Column<UInt32>) {
        let own = (0..<norms.count).map { norms[$0] }
        let all = (own + ["aa", "hund", "magtfuld", "ord", "zebra"]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var (starts, bytes): ([UInt32], [UInt8]) = ([0], [])
        for word in all {
            bytes += word.utf8
            starts.append(UInt32(bytes.count))
        }
        return (SortedStrings(bytes: Column(bytes), starts: Column(starts)), Column(own.map { UInt32(all.firstIndex(of: $0)!) }))
    }

    /// Words, phrases of two to four and beginnings of words.
    private static func queries(_ numbers: inout SeededNumbers) -> CompiledQueries {
        var compiler = QueryCompiler(data: .embedded, isLemma: nil)
        let own = words.filter { $0.allSatisfy(\.isLetter) } + ["ord1", "ord2", "ord3"]
        for _ in 0..<6 + numbers.below(14) {
            let nodes = (0..<1 + numbers.below(4)).map { _ -> QueryNode in
                let word = numbers.pick(own)
                return .word(numbers.below(4) == 0 ? WordPattern(.wildcard, "\(word.prefix(3))*") : WordPattern(.form, word.lowercased()))
            }
            _ = compiler.add(nodes.count == 1 ? nodes[0] : .sequence(nodes))
        }
        return compiler.finish()
    }

    private static func matches(_ run: ChainRun, _ segment: CorpusSegment) -> [Match] {
        var found: [Match] = []
        for member in segment.members { run.forEachMatch(in: member.tokens) { found.append(Match(query: $0, first: $1, last: $2)) } }
        return found
    }

    private static func searched(_ queries: CompiledQueries, _ segment: CorpusSegment) -> [Match] {
        let run = QueryRun(queries, on: segment, purpose: .lexicon)
        var found: [Match] = []
        for turn in 0..<segment.turnCount {
            run.forEachMatch(inTurn: turn) { found.append(Match(query: $0, first: $1.tokens.lowerBound, last: $1.tokens.upperBound - 1)) }
        }
        return found
    }
}
