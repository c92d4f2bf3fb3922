import CorpusModel
import Testing

/// How negation, hedging and reported speech reach a hit.
@Suite struct SpanTaggingTests {
    private static let theme = """
        - id: magt
          label: {da: Magt, en: Power}
          negation: keeps
          entries:
            - {id: ord, words: [magt]}
            - {id: frase, words: ["måske magten"]}
        """

    private func hits(_ text: String) throws -> [Hit] { try TaggedSample(Self.theme, in: "A: \(text)").hits }

    @Test(arguments: [
        ("Vi har magt.", nil, nil), ("Vi har måske magt.", "måske", nil), ("Vi har magt, tror jeg.", "tror jeg", nil),
        ("De siger, at vi har magt.", nil, "siger"), ("Jeg siger, at vi har magt.", nil, nil), ("Vi har jo magt, sagde hun.", nil, "sagde"),
        ("»I har måske magt«, sagde hun.", "måske", "sagde"), ("Der stod »magt til de unge« på døren.", nil, "»"),
        ("Måske magten ligger her.", nil, nil),
    ])
    func hitsKnowTheirCues(_ text: String, _ hedge: String?, _ report: String?) throws {
        let hit = try #require(try hits(text).first)
        #expect(hit.hedgingCue == hedge && hit.hedged == (hedge != nil))
        #expect(hit.reportingCue == report && hit.reported == (report != nil))
        #expect(hit.counted)
    }

    @Test func theTraceNamesCueScopeAndException() throws {
        #expect(
            try hits("De siger, at vi måske ikke har magt.")[0].trace.dropFirst() == [
                "negated by \"ikke\" (clause: vi måske | har magt)", "hedged by \"måske\" (clause: vi | ikke har magt)",
                "reported by \"siger\" (content: vi måske ikke har magt)",
            ])
        #expect(
            try hits("Det er ikke kun magt, ik'?")[0].trace.dropFirst() == [
                "\"ikke kun\" is no negation (focus)", "\"ik'\" is no negation (tag-question)",
            ])
        #expect(try hits("Det er nok. Vi har magt.")[0].trace.count == 1)
    }

    @Test func theFirstCueOfSeveralIsNamed() throws {
        #expect(try hits("Vi har måske nok magt.").map(\.hedgingCue) == ["måske"])
    }
}
