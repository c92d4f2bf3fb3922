import CorpusModel
import Testing

@testable import CorpusStatistics

/// One transcript with a hit that is said, one that is denied and kept, and one that is denied and blocked.
@Suite struct NegatedHitsTests {
    private static let transcript = TaggedTranscript(
        id: "a", kind: .interview, metadata: [], speakers: [Speaker(label: "A", role: Role("resident"), informant: "A")],
        turns: [TurnFacts(speaker: 0, words: 100, answer: 0)],
        hits: [hit(0..<1), hit(2..<3, cue: "ikke"), hit(4..<5, cue: "aldrig", reason: .negated)])

    private static func hit(_ tokens: Range<Int>, cue: String? = nil, reason: Hit.Reason? = nil) -> Hit {
        Hit(turn: 0, theme: "t", entry: "e", tokens: tokens, characters: TextRange(0, 1), reason: reason, negationCue: cue, score: 1)
    }

    private static func table(_ negated: NegatedHits) -> Table {
        let themes = [Theme(id: "t", labelDanish: "T", labelEnglish: "T")]
        return negated.tables([transcript]) { [ThemeStatistics($0, themes: themes, roles: RoleRules()).table()] }[0]
    }

    private static func hits(_ table: Table) -> [String] {
        let place = table.columns.firstIndex { $0.name == "hits" }
        return table.rows.map { row in place.map { row[$0].string } ?? "" }
    }

    @Test(arguments: [(NegatedHits.policy, ["2"]), (.count, ["3"]), (.exclude, ["1"]), (.separate, ["1", "2"])])
    func deniedHitsAreCountedAsAsked(_ negated: NegatedHits, _ expected: [String]) {
        #expect(Self.hits(Self.table(negated)) == expected)
    }

    @Test func separateRowsSayWhichTheyAre() {
        let table = Self.table(.separate)
        #expect(table.columns.first?.name == "negated")
        #expect(table.rows.map { $0[0] } == [.boolean(false), .boolean(true)])
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    }

    @Test func figuresDrawWhatIsSaid() {
        let said = NegatedHits.said(Self.table(.separate))
        let alone = Self.table(.exclude)
        #expect(said.columns.map(\.name) == alone.columns.map(\.name) && said.rows == alone.rows)
        #expect(NegatedHits.said(alone).rows == alone.rows)
    }
}
