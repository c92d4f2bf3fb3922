import Concordances
import CorpusCounting
import CorpusModel
import DanishText
import Pipelines
import ResultWriters
import TestSupport
import Testing

/// Collocates counted over the columns of an index are those that are counted transcript by transcript.
@Suite struct IndexedCollocateTests {
    private let study: SmallStudy

    init() throws { study = try SmallStudy.ofManyHits() }

    private static let windows = [
        CollocateWindow(left: 5, right: 5), CollocateWindow(left: 1, right: 0), CollocateWindow(left: 0, right: 2),
        CollocateWindow(left: 3, right: 30, boundary: .sentence),
    ]

    private func compare(_ depth: AnalysisDepth, _ attributes: [TokenAttribute], _ speech: [CountedSpeech]) async throws {
        let (files, index) = try await study.indexed(depth)
        let loader = LexiconLoader(files.language)
        let queries: [Concordance.Query] = [
            .simple(try loader.query("magt*").queries), .simple(try loader.query("vi|og").queries), .simple(try loader.query("øh").queries),
            .simple(try loader.query("blåbærsuppe").queries), .cql(try loader.cql(#""magt" "og"? [] within transcript"#, lists: [:]), lists: [:]),
        ]
        for (number, query) in queries.enumerated() {
            for speech in speech {
                let concordance = Concordance(query, context: .turn, roles: speech.roles)
                for window in Self.windows {
                    let counter = CollocateCounter(concordance, window: window, attributes: attributes, speech: speech)
                    let expected = Collected(CollocateGroups())
                    await files.analyse { analysed throws(Diagnostic) in
                        counter.parts(of: analysed.segment, facts: analysed.facts)
                    } each: { outcome in
                        if let parts = outcome.result { expected.update { $0.add(parts) } }
                    }
                    let indexed = IndexedCollocateCounter(
                        concordance, window: window, attributes: attributes, speech: speech, try index.words())
                    let found = try await index.collocates(indexed, jobs: 2)
                    #expect(found.fields == ["site"] && found.transcripts == 6)
                    let (one, other) = (expected.value, found.counts)
                    #expect(one.nodes == other.nodes && one.near == other.near && one.positions == other.positions, "query \(number)")
                    #expect(try table(one, attributes, window) == table(other, attributes, window), "query \(number)")
                    #expect(number > 1 || speech.filters.count > 0 || one.near > 5)
                }
            }
        }
    }

    private func table(_ groups: CollocateGroups, _ attributes: [TokenAttribute], _ window: CollocateWindow) throws -> String {
        let items = attributes.map { TableColumn($0.rawValue, .string, "") }
        let table = try CollocateTable(groups, by: TableColumn("group", .string, ""), items: items, window: window, order: .g2).table
        return String(decoding: CSVWriter().bytes(of: table), as: UTF8.self)
    }

    private static var everyone: RoleRules {
        var roles = RoleRules()
        roles.counted = .everyone
        return roles
    }

    @Test func formsAlone() async throws {
        let conditions = ["site=Nord", "informant!=Bo"].compactMap { LineFilter($0) }
        try await compare(
            .forms, [.word],
            [
                CountedSpeech(roles: RoleRules()), CountedSpeech(roles: Self.everyone, group: try LineKey("role")),
                CountedSpeech(roles: Self.everyone, filters: conditions, group: try LineKey("site")),
            ])
    }

    @Test(arguments: [[TokenAttribute.word], [.lemma], [.norm], [.lemma, .pos]]) func attributes(_ attributes: [TokenAttribute]) async throws {
        try await compare(.full, attributes, [CountedSpeech(roles: RoleRules()), CountedSpeech(roles: Self.everyone, group: try LineKey("role"))])
    }
}
