import CorpusModel
import Testing

/// Negation, flips, roles, and what the interviewer has to do with it.
@Suite struct ThemeTaggerTests {
    private static let flips = """
        - id: ceded
          label: {da: Afgive, en: Cede}
          negation: flips:kept
          entries: [{id: slip, phrase: "give [..2] slip"}, {id: no, phrase: "ikke [..2] beholde"}]
        - id: kept
          label: {da: Holde, en: Keep}
          entries: [{id: hold, phrase: "ikke slip"}, {id: keep, words: [beholde, styre]}]
        """

    private func theme(_ rules: String) -> String {
        "- id: t\n  label: {da: T, en: T}\n  \(rules)\n  entries: [{id: a, words: [magt]}, {id: b, phrase: \"ikke stole på\"}]"
    }

    @Test(arguments: [
        ("keeps", "Vi har ikke magten.", ["t: magten (ikke)"]), ("blocks", "Vi har ikke magten.", ["t: magten [negated] (ikke)"]),
        ("blocks", "Vi har magten.", ["t: magten"]), ("blocks", "Vi har magten, ikke?", ["t: magten"]),
        ("blocks", "Det er ikke kun magten.", ["t: magten"]),
        ("blocks", "Vi kan ikke stole på dem.", ["t: ikke stole på"]),
        ("blocks", "Vi kan aldrig bare ikke stole på dem.", ["t: ikke stole på [negated] (aldrig)"]),
        ("blocks", "Ingen beboere har magt.", ["t: magt [negated] (Ingen)"]), ("blocks", "Det ved jeg ikke. Magten er her.", ["t: Magten"]),
    ]) func negation(policy: String, text: String, expected: [String]) throws {
        #expect(try TaggedSample(theme("negation: \(policy)"), in: text).found == expected)
    }

    @Test func aDenialGoesToTheOtherTheme() throws {
        #expect(try TaggedSample(Self.flips, in: "Vi giver slip.").found == ["ceded: giver slip"])
        #expect(try TaggedSample(Self.flips, in: "Vi giver aldrig slip.").found == ["kept: giver aldrig slip (aldrig) < ceded"])
    }

    @Test func aNegatorThatTheEntryNamesIsNoDenial() throws {
        #expect(try TaggedSample(Self.flips, in: "Vi vil ikke længere beholde den.").found.contains("ceded: ikke længere beholde"))
    }

    @Test func oneHitWhereAFlipMeetsANativeHit() throws {
        let sample = try TaggedSample(Self.flips, in: "Vi giver ikke slip.")
        #expect(sample.found == ["kept: giver ikke slip (ikke) < ceded"])
        #expect(sample.excluded.map(\.theme) == ["kept"])
        let native = try TaggedSample(
            Self.flips.replacing("{id: hold, phrase: \"ikke slip\"}", with: "{id: hold, phrase: \"give ikke slip\"}"), in: "Vi giver ikke slip.")
        #expect(native.found == ["kept: giver ikke slip"])
    }

    @Test func aFlipIsMadeOnce() throws {
        let both = Self.flips.replacing("  label: {da: Holde", with: "  negation: flips:ceded\n  label: {da: Holde")
        #expect(try TaggedSample(both, in: "Vi giver aldrig slip.").found == ["kept: giver aldrig slip (aldrig) < ceded"])
        #expect(try TaggedSample(both, in: "Vi styrer aldrig.").found == ["ceded: styrer (aldrig) < kept"])
    }

    // MARK: Roles

    @Test func theInterviewerIsTaggedAndNotCounted() throws {
        #expect(try TaggedSample(theme("note: x"), in: "I: Hvem har magten?\nA: Det har vi.").found == ["t: magten [interviewer]"])
    }

    @Test func everyoneCountsWhenAskedFor() throws {
        var rules = RoleRules()
        rules.counted = .everyone
        let found = try TaggedSample(theme("note: x"), in: "I: Hvem har magten?\nA: Magten har vi.", rules: rules).found
        #expect(found == ["t: magten", "t: Magten prompted"])
    }

    @Test func rolesThatWereNotAskedFor() throws {
        var rules = RoleRules()
        rules.counted = .only([Role("resident")])
        let found = try TaggedSample(
            theme("note: x"), in: "A: Magten.\nB: Magten.\nI: Magten.", roles: ["A": Role("resident"), "B": Role("manager")], rules: rules
        ).found
        #expect(found == ["t: Magten", "t: Magten [role]", "t: Magten [interviewer]"])
    }

    @Test func aRoleFilterHoldsForMappedRoles() throws {
        var rules = RoleRules()
        rules.mapping = [Role("medarbejder"): Role("employee"), Role("lejer"): Role("resident")]
        let roles = ["A": Role("medarbejder"), "B": Role("lejer"), "C": Role("andet"), "D": Role("employee")]
        let found = try TaggedSample(
            theme("roles: [employee]"), in: "A: Magten.\nB: Magten.\nC: Magten.\nD: Magten.\nE: Magten.", roles: roles, rules: rules
        ).found
        #expect(found == ["t: Magten", "t: Magten [role]", "t: Magten", "t: Magten", "t: Magten"])
    }

    // MARK: Prompted and spontaneous

    @Test(arguments: [
        ("I: Hvem har magten?\nA: Magten har vi.", true), ("I: Hvordan går det?\nA: Magten har vi.", false), ("A: Magten har vi.\nI: Magten?", false),
        ("I: Hvem har magten?\nA: Tja.\nI: Mm.\nA: Magten har vi.", true), ("I: Hvem har magten?\nA: Tja.\nI: Og hvad så?\nA: Magten har vi.", false),
        ("I: Hvem har magten?\nA: Tja.\nB: Magten har vi.", true), ("I: Har I ikke magten?\nA: Magten har vi.", true),
    ]) func prompted(lines: String, isPrompted: Bool) throws {
        let hit = try #require(try TaggedSample(theme("negation: blocks"), in: lines).hits.first { $0.reason == nil })
        #expect(hit.prompted == isPrompted)
    }

    @Test func hitsLeadBackToTheText() throws {
        let sample = try TaggedSample(theme("note: x"), in: "A: Så 😀 er det æbler, og magten.\nB: Magt.")
        #expect(sample.hits.map(\.turn) == [0, 1])
        #expect(sample.hits.map { sample.corpus.transcript.text[$0.characters] } == ["magten", "Magt"])
        #expect(sample.hits[0].trace == ["a 1.00 \"magten\""] && sample.hits[0].score == 1)
    }
}
