import CorpusModel
import Testing

@testable import CorpusStatistics

/// Twelve transcripts: the interval in the theme table, and that nothing depends on the order of the input.
@Suite struct IntervalTests {
    static let corpus: [TaggedTranscript] = (0..<12).map { index in
        let speakers = [Study.interviewer, Study.speaker("IP", index < 5 ? "citizen" : "medarbejder", "P\(index % 8)")]
        let hits = (0..<(index * 7 % 5)).map { Study.hit(index < 5 ? Study.give : Study.rule, turn: 1, ($0 * 10)..<($0 * 10 + 1)) }
        return Study.transcript("t\(index)", site: index == 3 ? nil : "s\(index % 7)", speakers, [(0, 40), (1, 300 + 37 * index)], hits)
    }

    private func table(_ transcripts: [TaggedTranscript], _ resampling: ResamplingUnit = .transcript, by grouping: ThemeGrouping = .corpus) -> Table {
        ThemeStatistics(transcripts, themes: Study.themes, roles: Study.rules, options: StatisticsOptions(resampling: resampling)).table(by: grouping)
    }

    @Test func methodNamesEverything() {
        let method = table(Self.corpus).cell("method", ["theme": "help/give"])?.string
        #expect(
            method == "95% BCa bootstrap of the ratio of sums (Efron 1987); 2000 draws; seed 1; xoshiro256** (SplitMix64 seed); unit transcript")
    }

    @Test func theRateLiesInItsInterval() throws {
        let table = table(Self.corpus)
        for theme in ["help", "help/give", "power", "power/rule"] {
            let numbers = try ["low", "per_1000_words", "high"].map { try #require(Double(table.cell($0, ["theme": theme])?.string ?? "")) }
            #expect(numbers == numbers.sorted(), "\(theme)")
        }
        #expect(table.cell("method", ["theme": "help/take-part"]) == .text("n/a: 5 units, 6 needed"))
    }

    @Test(arguments: [(ResamplingUnit.transcript, "12"), (.informant, "8"), (.metadata("site"), "8"), (.metadata("none"), "12")])
    func unitsAreWhatWasAskedFor(unit: ResamplingUnit, count: String) {
        #expect(table(Self.corpus, unit).cell("units", ["theme": "help/give"])?.string == count)
    }

    /// No interval can be told from hits that are not there.
    @Test func withoutHitsThereIsNoInterval() {
        let silent = Self.corpus.map {
            TaggedTranscript(id: $0.id, kind: $0.kind, metadata: $0.metadata, speakers: $0.speakers, turns: $0.turns, hits: [])
        }
        let table = table(silent)
        #expect(table.cell("method", ["theme": "help"]) == .text("n/a: no hits"))
        #expect(table.cell("low", ["theme": "help"]) == .missing)
        #expect(table.cell("per_1000_words", ["theme": "help"]) == .number(0, decimals: 4))
    }

    @Test(arguments: [ResamplingUnit.transcript, .informant, .metadata("site")])
    func theOrderOfTheInputChangesNothing(unit: ResamplingUnit) {
        #expect(table(Self.corpus, unit).rows == table(Self.corpus.reversed(), unit).rows)
        #expect(table(Self.corpus, unit, by: .role).rows == table(Self.corpus.reversed(), unit, by: .role).rows)
        let one = Set(table(Self.corpus, unit, by: .transcript).rows)
        #expect(one == Set(table(Self.corpus.reversed(), unit, by: .transcript).rows))
    }
}
