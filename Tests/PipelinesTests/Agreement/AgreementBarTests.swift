import CorpusModel
import CorpusStatistics
import Pipelines
import Testing

@Suite struct AgreementBarTests {
    /// Three turns: one code found, one missed, one false.
    private static func tables(_ coders: [Coder]) -> (summary: Table, themes: Table) {
        let themes = [Theme(id: "a", labelDanish: "A", labelEnglish: "A")]
        let codes: [[Set<Int>?]] = [[[0], [0]], [[0], []], [[], [0]]]
        let turns = codes.enumerated().map { CodedTurn(transcript: "t", turn: $0 + 1, role: .unknown, sample: "t", themes: $1) }
        let statistics = AgreementStatistics(AgreementStudy(themes: themes, coders: coders, turns: turns))
        return (statistics.summary(), statistics.themes())
    }

    private static let tool = tables([Coder("ida", .person), Coder("tool", .tool)])

    @Test(arguments: [
        ("precision=0.5", false, true), ("precision=0.51", false, false), ("parent-f1=0.5", false, true), ("false-alarms=1", true, true),
        ("false-alarms=0", true, false), ("kappa=-0.9", false, true), ("kappa=0.1", false, false),
    ]) func barsAreMetOrMissed(_ text: String, _ isMaximum: Bool, _ isMet: Bool) throws {
        let bar = try #require(AgreementBar(text, isMaximum: isMaximum))
        let outcomes = bar.outcomes(Self.tool.summary, Self.tool.themes)
        #expect(outcomes.map(\.isMet) == [isMet], "\(outcomes.map(\.description))")
    }

    @Test(arguments: ["precision", "precision=", "presision=0.5", "precision=nan", "parent-=1", "=1"]) func whatIsNoBarIsRefused(_ text: String) {
        #expect(AgreementBar(text, isMaximum: false) == nil)
    }

    /// A figure without a value cannot be shown to reach anything.
    @Test func aFigureWithoutValueIsMissed() throws {
        let bar = try #require(AgreementBar("precision=0", isMaximum: false))
        let empty = AgreementStatistics(
            AgreementStudy(
                themes: [Theme(id: "a", labelDanish: "", labelEnglish: "")], coders: [Coder("ida", .person), Coder("tool", .tool)], turns: []))
        let outcome = try #require(bar.outcomes(empty.summary(), empty.themes()).first)
        #expect(!outcome.isMet && outcome.description.contains("n/a has no value"))
    }

    /// Where there is a tool, people beside each other are not what the bar is for.
    @Test func barsAreForTheTool() throws {
        let bar = try #require(AgreementBar("f1=0.4", isMaximum: false))
        #expect(bar.outcomes(Self.tool.summary, Self.tool.themes).map(\.comparison) == ["tool-coder ida, tool"])
        let people = Self.tables([Coder("ida", .person), Coder("per", .person)])
        #expect(bar.outcomes(people.summary, people.themes).map(\.comparison) == ["coder-coder ida, per"])
    }
}
