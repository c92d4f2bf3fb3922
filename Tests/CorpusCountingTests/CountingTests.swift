import Concordances
import CorpusCounting
import CorpusModel
import CorpusQuery
import DanishText
import SegmentSamples
import Testing

/// Frequencies and windows over small transcripts whose counts were made by hand.
@Suite struct CountingTests {
    private func concordance(_ query: String, roles: RoleRules = RoleRules()) throws -> Concordance {
        var compiler = QueryCompiler(data: .embedded, isLemma: DanishLanguage.embedded.isLemma)
        _ = compiler.add(try SimpleNotation.parse(query).node)
        return Concordance(.simple(compiler.finish()), context: .turn, roles: roles)
    }

    private func frequencies(_ subject: FrequencyCounter.Subject, by key: String? = nil, _ texts: String...) throws -> [[String]] {
        let counter = FrequencyCounter(subject, CountedSpeech(roles: RoleRules(), group: try key.map { try LineKey($0) }))
        var counts = FrequencyCounts()
        for text in texts {
            let corpus = try SampleCorpus(text)
            counts.add(counter.part(of: corpus.segment, facts: corpus.facts))
        }
        var names = ["item"]
        if case .words(let attributes) = subject { names = attributes.map(\.rawValue) }
        let table = try FrequencyTable(
            counts, items: names.map { TableColumn($0, .string, "") }, group: key.map { TableColumn($0, .string, "") }
        ).table
        return table.rows.map { $0.map(\.string) }
    }

    @Test func wordsAreCountedInMatchFormWithoutTheInterviewers() throws {
        let rows = try frequencies(.words([.word]), "I: Magt magt magt.\nA: Magt, øh, og magt (griner).\nB: Å magt!", "A: Åh og.")
        // hits, per_1000, per_million, transcripts, transcripts_of, informants, informants_of, words
        #expect(
            rows == [
                ["magt", "3", "428.5714", "428571.4", "1", "2", "2", "2", "7"], ["og", "2", "285.7143", "285714.3", "2", "2", "1", "2", "7"],
                ["å", "1", "142.8571", "142857.1", "1", "2", "1", "2", "7"], ["åh", "1", "142.8571", "142857.1", "1", "2", "1", "2", "7"],
            ])
    }

    @Test func lemmasWithTheirClass() throws {
        let rows = try frequencies(.words([.lemma, .pos]), "A: Husene og huset.")
        #expect(rows.map { Array($0.prefix(3)) } == [["hus", "NOUN", "2"], ["og", "CCONJ", "1"]])
    }

    @Test func groupsHaveTheirOwnWords() throws {
        let rows = try frequencies(.words([.word]), by: "speaker", "A: ja ja nej\nB: ja")
        #expect(rows.map { [$0[0], $0[1], $0[2], $0.last ?? ""] } == [["A", "ja", "2", "3"], ["A", "nej", "1", "3"], ["B", "ja", "1", "1"]])
    }

    @Test func whatStandsAtAPlaceOfTheHits() throws {
        let text = "I: Stor magt.\nA: Stor magt, lille magt.\nB: Store magter? Magt!"
        let rows = try frequencies(.hits(try concordance("=magt"), at: try LineKey("lemma:-1")), text)
        #expect(rows.map { Array($0.prefix(2)) } == [["lille", "1"], ["magt", "1"], ["stor", "1"]])
    }

    private func collocates(_ query: String, _ window: CollocateWindow, _ texts: String...) throws -> CollocateCounts {
        let counter = CollocateCounter(
            try concordance(query), window: window, attributes: [.word], speech: CountedSpeech(roles: RoleRules()))
        var counts = CollocateCounts()
        for text in texts {
            let corpus = try SampleCorpus(text)
            counts.add(counter.part(of: corpus.segment, facts: corpus.facts))
        }
        return counts
    }

    @Test func windowsOverlapOnceAndLeaveTheHitsOut() throws {
        // Windows of 2: a b [x] c [x] d e; c is in both and counts once.
        let counts = try collocates("=x", CollocateWindow(left: 2, right: 2), "A: q a b, x c x d e q q", "A: c x. c")
        #expect(counts.nodes == 3 && counts.near == 5 + 2 && counts.positions == 8 + 2)
        #expect(counts.entries["c"]?.together == 3 && counts.entries["c"]?.total == 3 && counts.entries["c"]?.transcripts == 2)
        #expect(counts.entries["q"]?.together == 0 && counts.entries["q"]?.total == 3 && counts.entries["x"] == nil)
    }

    @Test func windowsAreClipped() throws {
        let text = "A: før. Så x nu. Efter\nB: mere"
        #expect(try collocates("=x", CollocateWindow(left: 9, right: 9), text).near == 4)
        #expect(try collocates("=x", CollocateWindow(left: 9, right: 9, boundary: .sentence), text).near == 2)
        #expect(try collocates("=x", CollocateWindow(left: 1, right: 0), text).near == 1)
    }

    @Test func punctuationCountsWhereTokensAreAskedFor() throws {
        let counts = try collocates("=x", CollocateWindow(left: 1, right: 2, unit: .tokens), "A: a, øh, x, (griner) b.")
        #expect(counts.entries[","]?.together == 2 && counts.entries["b"]?.together == 1 && counts.entries["øh"] == nil)
    }

    @Test func theInterviewersWordsAreNoMargins() throws {
        let counts = try collocates("=x", CollocateWindow(left: 5, right: 5), "I: a x b\nA: x a")
        #expect(counts.nodes == 1 && counts.positions == 1 && counts.near == 1)
    }
}
