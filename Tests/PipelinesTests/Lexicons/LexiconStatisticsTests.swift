import CorpusModel
import DanishText
import LocalFiles
import Pipelines
import TestSupport
import Testing

@Suite struct LexiconStatisticsTests {
    /// Two small themes, so that one entry is dead, one shadowed, one kept out, one doubled, and one has most of the hits.
    static let lexicon = """
        format: ordret-lexicon/1
        lexicon: magt-test
        version: 1.0.0
        themes:
          - {id: magt, label: {da: Magt, en: Power}}
          - id: magt/har
            label: {da: Har magt, en: Has power}
            parent: magt
            negation: flips:magt/mangler
            entries:
              - {id: ord, words: [magt, indflydelse]}
              - {id: langt, phrase: "magt over tingene"}
              - {id: kort, phrase: "over tingene"}
              - {id: død, words: [enevælde]}
              - {id: svag, words: [sag], weight: 0.4}
              - {id: igen, words: ["kontrol|magt"], near: {any: [hus]}}
          - id: magt/mangler
            label: {da: Mangler magt, en: Lacks power}
            parent: magt
            entries: [{id: afmagt, words: [afmagt]}]

        """

    static let turns = [
        "IP: Vi har magt over tingene. Jeg har indflydelse.", "IP: Magt. Og magten. Og magt. Og magt. Der er ingen magt her.",
        "IP: Indflydelse og afmagt.", "I: Magt?\nIP: Det er en sag.", "IP: Magt, magt og magt. Og magt.",
    ]

    static func statistics(_ lexicon: String = lexicon, texts: [String] = turns) async throws -> LexiconStatistics {
        let scratch = Scratch()
        for (number, turn) in texts.enumerated() { try scratch.write("korpus/\(number).txt", "I: Ja?\n\(turn)\n") }
        let loader = LexiconLoader(.embedded)
        let path = try scratch.write("a.yaml", lexicon)
        let loaded = try loader.load([path])
        #expect(loaded.diagnostics.map(\.description) == [])
        let compiled = loader.compile(loaded.lexicons)
        let corpus = try OpenCorpus(try SourceFiles.search([scratch("korpus")]).entries, CorpusSettings(), .embedded)
        let taker = CensusTaker(compiled, roles: corpus.settings.roles, language: .embedded)
        let census = Collected(LexiconCensus(compiled))
        await corpus.analyse { analysed throws(Diagnostic) in
            taker.census(analysed)
        } each: { outcome in
            if let part = outcome.result { census.update { $0.add(part) } }
        }
        return LexiconStatistics(census.value, LexiconOverview(compiled.lexicons, try loader.written([path]), loader: loader))
    }

    static func rows(_ table: Table) -> [[String: String]] {
        table.rows.map { row in Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), row.map(\.string))) }
    }

    @Test func whatBecameOfEachEntry() async throws {
        let rows = Self.rows(try await Self.statistics().entries())
        func row(_ entry: String) throws -> [String: String] { try #require(rows.first { $0["entry"] == entry }) }
        func counts(_ entry: String) throws -> [String] {
            let row = try row(entry)
            return ["matches", "hits", "uncounted", "overlapped", "excluded"].map { row[$0] ?? "" }
        }
        // Four and four matches of magt and one denied, two of indflydelse; one of magt is the beginning of a longer match; the interviewer's is not counted.
        #expect(try counts("ord") == ["13", "11", "1", "1", "0"])
        #expect(try counts("langt") == ["1", "1", "0", "0", "0"])
        #expect(try counts("kort") == ["1", "0", "0", "1", "0"])
        #expect(try counts("død") == ["0", "0", "0", "0", "0"])
        #expect(try counts("svag") == ["1", "0", "0", "0", "1"])
        #expect(try row("kort")["findings"] == "shadowed")
        #expect(try row("død")["findings"] == "dead")
        #expect(try row("svag")["findings"] == "kept-out")
        #expect(try row("igen")["findings"] == "kept-out duplicate")
        #expect(try row("ord")["findings"] == "dominant duplicate")
        #expect(try row("ord")["line"] == "11")
        #expect(try row("ord")["text"] == "magt; indflydelse")
        #expect(try row("ord")["transcripts"] == "4")
        // Of eleven counted hits one went to the other theme.
        #expect(try row("ord")["share"] == "0.9091")
    }

    @Test func aFindingChoosesEntries() async throws {
        let statistics = try await Self.statistics()
        #expect(Self.rows(statistics.entries(only: [.dead, .shadowed])).map { $0["entry"] } == ["kort", "død"])
        #expect(statistics.findings.map(\.count) == [1, 1, 2, 1, 2])
    }

    @Test func theThemesAndTheirParent() async throws {
        let rows = Self.rows(try await Self.statistics().themes)
        #expect(rows.map { $0["theme"] } == ["magt", "magt/har", "magt/mangler"])
        #expect(rows.map { $0["entries"] } == ["7", "6", "1"])
        // A denied hit is the other theme's, and the parent has each place once.
        #expect(rows.map { $0["hits"] } == ["13", "11", "2"])
        #expect(rows[1]["top_entry"] == "ord" && rows[1]["top_share"] == "0.9091")
        #expect(rows.map { $0["kr20"] } == ["", "", ""])
        #expect(rows[0]["method"] == "n/a: 5 transcripts, 6 needed")
    }

    @Test func sixTranscriptsHaveAConsistency() async throws {
        let texts = ["Magt og enevælde.", "Enevælde og magt.", "Magt, enevælde.", "Hej.", "Nå.", "Magt."].map { "IP: \($0)" }
        let row = Self.rows(try await Self.statistics(texts: texts).themes)[1]
        // Two items with p = 4/6 and 3/6, sums 2 2 2 0 0 1: 2 * (1 - (2/9 + 1/4) / (29/36)).
        #expect(row["kr20"] == "0.828")
        #expect(row["items"] == "2" && row["cases"] == "6" && row["method"] == "KR-20")
    }

    @Test func themesMeetInTurns() async throws {
        let statistics = try await Self.statistics()
        let pairs = Self.rows(statistics.overlap)
        #expect(pairs.count == 1)
        #expect(pairs[0]["theme_a"] == "magt/har" && pairs[0]["theme_b"] == "magt/mangler")
        #expect(["both", "a", "b", "share_of_a", "jaccard", "shared_words"].map { pairs[0][$0] } == ["2", "4", "2", "0.5000", "0.5000", "0"])
        let matrix = Self.rows(statistics.matrix)
        #expect(matrix.map { $0["magt/har"] } == ["4", "2"])
        #expect(matrix.map { $0["magt/mangler"] } == ["2", "2"])
    }

    @Test func hitsOnTheSameWordsAreTold() async throws {
        let both = Self.lexicon.with("words: [afmagt]", "words: [magt]")
        #expect(Self.rows(try await Self.statistics(both, texts: ["IP: Magt og magt."]).overlap)[0]["shared_words"] == "2")
    }

    @Test func duplicatesAreFoundWithoutACorpus() throws {
        let scratch = Scratch()
        let loader = LexiconLoader(.embedded)
        let path = try scratch.write("a.yaml", Self.lexicon.with("words: [afmagt]", "words: [afmagt, indflydelse]"))
        let overview = LexiconOverview(try loader.load([path]).lexicons, try loader.written([path]), loader: loader)
        let rows = Self.rows(overview.duplicateTable)
        #expect(
            rows.map { "\($0["pattern"]!) \($0["where"]!) \($0["entry"]!):\($0["line"]!) \($0["other_entry"]!):\($0["other_line"]!)" } == [
                "magt theme igen:16 ord:11", "indflydelse themes afmagt:20 ord:11",
            ])
        #expect(rows.map { $0["same_conditions"] } == ["false", "false"])
    }
}
