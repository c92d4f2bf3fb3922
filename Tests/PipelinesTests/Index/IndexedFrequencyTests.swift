import Concordances
import CorpusCounting
import CorpusModel
import DanishText
import Pipelines
import ResultWriters
import TestSupport
import Testing

/// Words counted over the columns of an index are those that are counted transcript by transcript.
@Suite struct IndexedFrequencyTests {
    private let study: SmallStudy

    init() throws {
        study = try SmallStudy()
        // Bo speaks in two transcripts, and somebody is not named.
        try study.scratch.write("korpus/dorte.txt", "I: Nå?\nIP: Vi har magten, øh, jo.\nX: Vi vi.\n")
        try study.scratch.write("korpus/notat.txt", "Beboerne har magten. Vi skrev det ned.\n")
        try study.scratch.write(
            "speakers.csv",
            "transcript,label,role,pseudonym\nanna,Anna,resident,Anna\nbo,IP,resident,Bo\ncleo,IP,employee,Cleo\ndorte,IP,resident,Bo\ndorte,X,employee,\n"
        )
    }

    private func settings(_ depth: AnalysisDepth, fillersIn: Bool = false) -> CorpusSettings {
        var settings = CorpusSettings()
        settings.dictionary = .none
        settings.analysis = depth
        settings.fillersIn = fillersIn
        settings.speakersPath = study.scratch("speakers.csv")
        settings.metadataPath = study.scratch("metadata.csv")
        return settings
    }

    private func table(_ counts: FrequencyCounts) throws -> String {
        var layout = FrequencyTable.Layout(items: [TableColumn("item", .string, "")], group: TableColumn("group", .string, ""))
        layout.hasZeros = true
        // Items of several attributes are joined by a tab; one column shows them.
        let flat = FrequencyCounts(renaming: counts) { $0.split(separator: "\t").joined(separator: "/") }
        return String(decoding: CSVWriter().bytes(of: try FrequencyTable(flat, layout).table), as: UTF8.self)
    }

    private func compare(_ depth: AnalysisDepth, _ attributes: [TokenAttribute], _ speech: CountedSpeech) async throws {
        let settings = settings(depth, fillersIn: speech.fillersIn)
        let files = try OpenCorpus(SourceFiles.find([study.scratch("korpus")]), settings)
        let folder = study.scratch("\(depth).ordret")
        _ = try await IndexBuild(files, path: folder).run()
        let counter = FrequencyCounter(.words(attributes), speech)
        let counts = Collected(FrequencyCounts())
        await files.analyse { analysed throws(Diagnostic) in
            counter.part(of: analysed.segment, facts: analysed.facts)
        } each: { outcome in
            if let part = outcome.result { counts.update { $0.add(part) } }
        }
        let index = try OpenIndex(folder)
        for jobs in [1, 3] {
            let found = try await index.frequencies(IndexedFrequencyCounter(attributes, speech, try index.words()), jobs: jobs)
            let (one, other) = (try table(counts.value), try table(found.counts))
            #expect(one == other && one.count > 300)
            #expect(found.fields == ["site"] && found.transcripts == 5)
            try compareListed(found)
        }
    }

    /// What is not listed is counted all the same.
    private func compareListed(_ found: IndexedFrequencies) throws {
        var layout = FrequencyTable.Layout(items: [TableColumn("item", .string, "")], group: TableColumn("group", .string, ""))
        for top in [1, 3, 1000] {
            layout.top = top
            func result(_ counts: FrequencyCounts) throws -> (rows: [[String]], leftOut: Int, types: Int) {
                let flat = FrequencyCounts(renaming: counts) { $0.split(separator: "\t").joined(separator: "/") }
                let table = try FrequencyTable(flat, layout)
                return (table.table.rows.map { $0.map(\.string) }, table.leftOut, flat.types)
            }
            let (all, listed) = (try result(found.counts), try result(found.counts(top: top)))
            #expect(all.rows == listed.rows && all.leftOut == listed.leftOut && all.types == listed.types)
        }
        let many = found.counts(minimum: 2)
        for (name, group) in found.counts.groups {
            let kept = many.groups[name]
            #expect(kept.map { $0.items.count + $0.unlisted } == group.items.count)
            #expect(group.items.allSatisfy { $1.hits < 2 || kept?.items[$0]?.hits == $1.hits })
        }
    }

    @Test func formsAlone() async throws {
        try await compare(.forms, [.word], CountedSpeech(roles: RoleRules()))
        try await compare(.forms, [.word], CountedSpeech(roles: RoleRules(), fillersIn: true, without: ["jo"]))
    }

    @Test(arguments: [[TokenAttribute.word], [.lemma], [.norm], [.pos], [.lemma, .pos]]) func attributes(_ attributes: [TokenAttribute]) async throws
    {
        try await compare(.full, attributes, CountedSpeech(roles: RoleRules(), group: try LineKey("role"), without: ["jo"]))
        try await compare(.full, attributes, CountedSpeech(roles: RoleRules(), group: try LineKey("site")))
    }

    @Test func sidesAndRoles() async throws {
        var everyone = RoleRules()
        everyone.counted = .everyone
        let target = ["informant=Bo", "site=Syd"].compactMap { LineFilter($0) }
        try await compare(.forms, [.word], CountedSpeech(roles: everyone, grouping: .sides(target: Array(target.prefix(1)), reference: nil)))
        try await compare(
            .full, [.lemma],
            CountedSpeech(roles: everyone, filters: [LineFilter("kind=interview")].compactMap { $0 }, grouping: .sides(target: target, reference: []))
        )
    }
}
