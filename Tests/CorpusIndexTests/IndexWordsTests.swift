import CorpusIndex
import CorpusModel
import LocalFiles
import SegmentSamples
import Testing

/// The vocabularies of an index are those of its segments, however it came about.
@Suite struct IndexWordsTests {
    private static let words = "magt magten frivillig frivilligheden frivilligt å åben ø øl æble og ikke vi de kommunen kommune x y ja nej".split(
        separator: " ")

    /// Lines of random words; some segments have none in common, and one is empty.
    private static func texts(_ random: inout SeededNumbers) -> [String] {
        (0..<7).map { number in
            number == 3 ? "A: " : "A: " + (0..<random.below(14)).map { _ in String(random.pick(words)) }.joined(separator: " ")
        }
    }

    private static func strings(_ segment: IndexedSegment) throws -> [String] {
        let norms = try segment.norms()
        return (0..<norms.count).map { norms[$0] }
    }

    @Test(arguments: [true, false]) func numbersLeadToTheSameWords(_ isAnalysed: Bool) throws {
        var random = SeededNumbers(seed: 11)
        let corpora = try IndexedCorpora(Self.texts(&random), isAnalysed: isAnalysed)
        let words = try corpora.words(of: Array(0..<7)).words
        let all = try Set(corpora.segments.flatMap(Self.strings)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect((0..<words.norms.strings.count).map { words.norms.strings[$0] } == all && all.count > 10)
        for segment in corpora.segments {
            #expect(words.norms.numbers(ofSegment: segment.number).map { all[Int($0)] } == (try Self.strings(segment)))
        }
        #expect((words.words != nil) == isAnalysed)
        if let lemmas = words.words { #expect(lemmas.strings.id(of: "kommune") != nil && lemmas.strings.id(of: "griner") == nil) }
    }

    @Test(arguments: [true, false]) func anUpdateWritesWhatANewIndexHas(_ isAnalysed: Bool) throws {
        var random = SeededNumbers(seed: 12)
        for _ in 0..<12 {
            let corpora = try IndexedCorpora(Self.texts(&random), isAnalysed: isAnalysed)
            func some() -> [Int] { (0..<7).filter { _ in random.below(3) > 0 }.shuffled(using: &random) }
            let (before, after) = (some(), some())
            let previous = try corpora.words(of: before)
            let updated = try corpora.words(of: after, previous: previous.words).folder
            let new = try corpora.words(of: after).folder
            for name in try LocalFiles.names(in: new) {
                #expect(try LocalFiles.read(updated + "/" + name, limit: 1 << 20) == LocalFiles.read(new + "/" + name, limit: 1 << 20), "\(name)")
            }
        }
    }

    @Test func whichSegmentsHaveAWord() throws {
        var random = SeededNumbers(seed: 13)
        let corpora = try IndexedCorpora(Self.texts(&random))
        let words = try corpora.words(of: Array(0..<7)).words.norms
        for _ in 0..<300 {
            let wanted = (0..<words.strings.count).filter { _ in random.below(6) == 0 }
            for segment in corpora.segments {
                let texts = Set(try Self.strings(segment))
                #expect(words.hasSome(of: wanted, segment: segment.number) == wanted.contains { texts.contains(words.strings[$0]) })
            }
        }
    }
}
