import CorpusCounting
import CorpusModel
import CorpusStatistics
import Pipelines
import Testing

/// Intervals of word rates are those of the same counts by `RatioBootstrap`, whoever computes them and in whatever order.
@Suite struct FrequencyIntervalsTests {
    private static let texts = [
        "IP: ja ja nej måske det er ja", "IP: nej nej det er sådan", "IP: ja det er", "IP: måske ja ja ja", "IP: det er det", "IP: ja nej",
        "I: ja ja",
    ]

    /// The frequencies of the texts as files of a folder, in an order.
    private func frequencies(
        _ order: [Int], of unit: ResamplingUnit = .transcript, metadata: String? = nil
    ) async throws -> (FrequencyTable, FrequencyCounts) {
        let study = try SmallStudy()
        for (number, text) in Self.texts.enumerated() { try study.scratch.write("ord/t\(number).txt", "I: Og du?\n\(text)\nI: Tak.\n") }
        let entries = try SourceFiles.entries(order.map { study.scratch("ord/t\($0).txt") }, idsArePaths: false)
        var settings = CorpusSettings()
        settings.analysis = .forms
        if let metadata { settings.metadataPath = try study.scratch.write("ord.csv", metadata) }
        let corpus = try OpenCorpus(entries, settings)
        let counter = FrequencyCounter(.words([.word]), CountedSpeech(roles: RoleRules()))
        let counts = Collected(FrequencyCounts(resampling: unit))
        await corpus.analyse { analysed throws(Diagnostic) in
            counter.part(of: analysed.segment, facts: analysed.facts)
        } each: { outcome in
            if let part = outcome.result { counts.update { $0.add(part) } }
        }
        return (try FrequencyTable(counts.value, FrequencyTable.Layout(items: [TableColumn("word", .string, "")])), counts.value)
    }

    @Test func boundsAreThoseOfTheCounts() async throws {
        let (table, counts) = try await frequencies(Array(Self.texts.indices))
        let whole = await FrequencyIntervals(draws: 500, seed: 3).table(table, counts, jobs: 2)
        let row = try #require(whole.rows.first { $0[0] == .text("ja") })
        var bootstrap = RatioBootstrap(draws: 500, seed: 3)
        let interval = try #require(bootstrap.interval(hits: [3, 0, 1, 3, 0, 1], words: [7, 5, 3, 4, 3, 2]).bounds)
        #expect(whole.number("low", of: row) == interval.low && whole.number("high", of: row) == interval.high)
        #expect(whole.text("method", of: row).contains("500 draws; seed 3") && whole.columns.first { $0.name == "low" }?.formula?.id == "bca_ratio")
    }

    @Test func neitherWorkersNorTheOrderOfFilesMatter() async throws {
        let (table, counts) = try await frequencies(Array(Self.texts.indices))
        let (turned, other) = try await frequencies(Self.texts.indices.reversed())
        let one = await FrequencyIntervals(kind: .percentile, draws: 300).table(table, counts, jobs: 1)
        #expect(await FrequencyIntervals(kind: .percentile, draws: 300).table(table, counts, jobs: 5).rows == one.rows)
        #expect(await FrequencyIntervals(kind: .percentile, draws: 300).table(turned, other, jobs: 1).rows == one.rows)
    }

    @Test func informantsAndFieldsAreDrawnToo() async throws {
        let all = Array(Self.texts.indices)
        let people = try await frequencies(all, of: .informant)
        let intervals = FrequencyIntervals(unit: .informant, draws: 300)
        let table = await intervals.table(people.0, people.1, jobs: 2)
        let row = try #require(table.rows.first { $0[0] == .text("ja") })
        // An informant a transcript, named by it: the draws are those of transcripts.
        var bootstrap = RatioBootstrap(draws: 300, seed: 1)
        let interval = try #require(bootstrap.interval(hits: [3, 0, 1, 3, 0, 1], words: [7, 5, 3, 4, 3, 2]).bounds)
        #expect(table.number("low", of: row) == interval.low && table.text("method", of: row).hasSuffix("unit informant"))
        #expect(table.columns.first { $0.name == "low" }?.description.contains("(informant)") == true)
        let sites = "transcript,site\n" + all.map { "t\($0),\($0 < 3 ? "Nord" : "Syd")\n" }.joined()
        let fields = try await frequencies(all, of: .metadata("site"), metadata: sites)
        let few = await FrequencyIntervals(unit: .metadata("site"), draws: 300).table(fields.0, fields.1, jobs: 1)
        #expect(few.text("method", of: few.rows[0]) == "n/a: 2 units, 6 needed")
    }

    @Test func fewTranscriptsHaveNone() async throws {
        let (table, counts) = try await frequencies([0, 1, 2, 3, 4])
        let whole = await FrequencyIntervals().table(table, counts, jobs: 2)
        #expect(whole.rows.allSatisfy { whole.text("low", of: $0).isEmpty && whole.text("method", of: $0) == "n/a: 5 units, 6 needed" })
    }
}
