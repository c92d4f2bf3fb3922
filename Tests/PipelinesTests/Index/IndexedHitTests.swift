import Concordances
import CorpusCounting
import CorpusModel
import CorpusStatistics
import DanishText
import Pipelines
import ResultWriters
import TestSupport
import Testing

/// Hits of queries counted over the columns of an index are those that are counted transcript by transcript, with their places and the words beside them.
@Suite struct IndexedHitTests {
    private let study: SmallStudy

    init() throws { study = try SmallStudy.ofManyHits() }

    private func compare(
        _ depth: AnalysisDepth, _ subjects: (LexiconLoader, RoleRules) throws -> [FrequencyCounter.Subject], _ speech: [CountedSpeech]
    )
        async throws
    {
        let (files, index) = try await study.indexed(depth)
        for speech in speech {
            for (number, subject) in try subjects(LexiconLoader(files.language), speech.roles).enumerated() {
                let (frequencies, dispersion) = (FrequencyCounter(subject, speech), DispersionCounter(subject, speech))
                let expected = Collected((FrequencyCounts(resampling: .transcript), DispersionCounts()))
                await files.analyse { analysed throws(Diagnostic) in
                    (frequencies.part(of: analysed.segment, facts: analysed.facts), dispersion.part(of: analysed.segment, facts: analysed.facts))
                } each: { outcome in
                    guard let result = outcome.result else { return }
                    expected.update {
                        $0.0.add(result.0)
                        $0.1.add(result.1)
                    }
                }
                let counter = try #require(index.hitCounter(subject, speech))
                let found = try await index.fold(counter, into: (FrequencyCounts(resampling: .transcript), DispersionCounts()), jobs: 2) {
                    $0.0.add($1.frequency)
                    $0.1.add($1)
                }
                #expect(found.fields == ["site"] && found.transcripts == 6)
                let ((one, places), (other, otherPlaces)) = (expected.value, found.total)
                #expect(one.hits + one.missing > 0 || number == 3 || !speech.filters.isEmpty)
                #expect(try table(one) == table(other), "subject \(number)")
                #expect(one.missing == other.missing && one.words == other.words)
                for group in one.groups.keys { #expect(one.units(of: group).words.sorted() == other.units(of: group).words.sorted()) }
                #expect(places.places == otherPlaces.places && places.words == otherPlaces.words, "subject \(number)")
                #expect(try table(places.parts) == table(otherPlaces.parts) && table(places.whole) == table(otherPlaces.whole))
            }
        }
    }

    private func table(_ counts: FrequencyCounts) throws -> String {
        var layout = FrequencyTable.Layout(items: [TableColumn("item", .string, "")], group: TableColumn("group", .string, ""))
        layout.hasZeros = true
        return String(decoding: CSVWriter().bytes(of: try FrequencyTable(counts, layout).table), as: UTF8.self)
    }

    private static var everyone: RoleRules {
        var roles = RoleRules()
        roles.counted = .everyone
        return roles
    }

    @Test(arguments: [AnalysisDepth.forms, .full]) func hitsOfQueries(_ depth: AnalysisDepth) async throws {
        let groups = ["role", "site", "transcript", "informant"]
        let speech = try groups.map { CountedSpeech(roles: Self.everyone, group: try LineKey($0)) }
        let filtered = CountedSpeech(roles: RoleRules(), filters: ["site=Nord", "informant!=Bo"].compactMap { LineFilter($0) })
        try await compare(
            depth,
            { loader, roles in
                func concordance(_ query: String) throws -> Concordance {
                    Concordance(.simple(try loader.query(query).queries), context: .turn, roles: roles)
                }
                let cql = Concordance(
                    .cql(try loader.cql(#""vi" []{0,2} "magt" within transcript"#, lists: [:]), lists: [:]), context: .turn, roles: roles)
                return [
                    .hits(try concordance("magt*"), at: try LineKey("node")), .hits(try concordance("vi|og"), at: try LineKey("word:+2")),
                    .queries([("a", try concordance("magt")), ("b", try concordance("har magt*")), ("c", try concordance("øh"))]),
                    .hits(try concordance("blåbærsuppe"), at: try LineKey("node")), .hits(cql, at: try LineKey("word:-1")),
                ]
            }, speech + [CountedSpeech(roles: RoleRules()), filtered])
    }

    /// Where fillers count, or hits and speech are of different roles, an index's columns do not have the numbers.
    @Test func whatAnIndexDoesNotCount() throws {
        let concordance = Concordance(.simple(try LexiconLoader(.embedded).query("magt").queries), context: .turn, roles: RoleRules())
        let subject = FrequencyCounter.Subject.hits(concordance, at: try LineKey("node"))
        #expect(IndexedHitCounter(subject, CountedSpeech(roles: RoleRules(), fillersIn: true)) == nil)
        #expect(IndexedHitCounter(.words([.word]), CountedSpeech(roles: RoleRules())) == nil)
        #expect(IndexedHitCounter(subject, CountedSpeech(roles: Self.everyone)) == nil)
        #expect(!IndexedCollocateCounter.suits(concordance, CollocateWindow(left: 1, right: 1), CountedSpeech(roles: Self.everyone)))
        #expect(!IndexedCollocateCounter.suits(concordance, CollocateWindow(left: 1, right: 1, unit: .tokens), CountedSpeech(roles: RoleRules())))
        #expect(IndexedHitCounter(subject, CountedSpeech(roles: RoleRules())) != nil)
    }
}
