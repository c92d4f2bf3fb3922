import Concordances
import CorpusModel
import Testing

@Suite struct GroupWordsTests {
    private static let outlines = [
        outline("a", site: "Nord", [("A", "beboer", 300), ("I", "interviewer", 900), ("B", "leder", 100)]),
        outline("b", site: "Syd", [("A", "beboer", 500)]),
    ]

    private static func outline(_ id: String, site: String, _ speakers: [(label: String, role: String, words: Int)]) -> TranscriptOutline {
        TranscriptOutline(
            id: id, metadata: [MetadataField(name: "site", value: site)],
            speakers: speakers.map { Speaker(label: $0.label, role: Role($0.role), informant: "\(id)/\($0.label)") },
            turns: speakers.indices.map { TurnFacts(speaker: $0, words: speakers[$0].words) })
    }

    private func words(_ keys: [String], _ values: [String], where filters: [String] = []) throws -> Int {
        GroupWords(Self.outlines, by: try keys.map { try LineKey($0) }, roles: RoleRules(), filters: filters.compactMap(LineFilter.init)).count(
            of: values)
    }

    @Test func wordsAreThoseOfTheGroupsOwnSpeakers() throws {
        #expect(try words(["role"], ["beboer"]) == 800 && words(["role"], ["leder"]) == 100 && words(["role"], ["interviewer"]) == 0)
        #expect(try words(["site", "role"], ["Syd", "beboer"]) == 500 && words(["transcript"], ["a"]) == 400)
    }

    @Test func keysOfWordsPartNothing() throws {
        #expect(try words(["node"], ["magt"]) == 900 && words(["lemma:-1", "role"], ["have", "beboer"]) == 800 && words(["theme"], ["x"]) == 900)
    }

    @Test func filtersOfWhereAndWhoCountAndThoseOfLinesDoNot() throws {
        #expect(try words(["node"], ["magt"], where: ["site=Nord"]) == 400 && words(["node"], ["x"], where: ["site=Nord", "role!=leder"]) == 300)
        #expect(try words(["node"], ["x"], where: ["decision=accept"]) == 900)
    }

    @Test func ratesArePer10000OfTheseWords() throws {
        let line = ConcordanceLine(
            transcript: "a", turn: 1, speaker: "A", informant: "a/A", role: "beboer", time: nil, left: "", node: "magt", right: "", counted: true,
            tokens: 0..<1, characters: 0..<1, location: "", metadata: [])
        let keys = [try LineKey("role")]
        let groups = LineGroups([line, line], by: keys, words: GroupWords(Self.outlines, by: keys, roles: RoleRules()))
        #expect(groups.groups.map(\.per10000) == [25])
        #expect(groups.table.columns.map(\.name) == ["role", "hits", "share", "transcripts", "informants", "words", "per_10000"])
        #expect(groups.table.columns[5].description == "Words said in counted roles of the same role")
        #expect(LineGroups([line], by: keys).groups.map(\.per10000) == [nil])
    }
}
