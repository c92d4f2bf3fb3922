import CorpusModel
import LocalFiles
import Pipelines
import TestSupport
import Testing

/// Stages of word statistics and figures: what is wrong with them is told with line and column, before a transcript is opened.
@Suite struct PlanTableCheckTests {
    let study: SmallStudy

    init() throws { study = try SmallStudy() }

    /// The plan with a stage on line 14.
    private static func plan(_ stage: String) -> String { SmallStudy.plan + "  - \(stage)\n" }

    @Test func goodStagesHaveNothingWrong() throws {
        try study.scratch.write("koder.csv", "transcript,turn,theme,coder\nbo,2,magt/har,ida\n")
        let stages = [
            "freq: {name: a, of: \"lemma,pos\", by: role, zeros: true, intervals: true, draws: 300}",
            "freq: {name: b, query: [magt, \"tage ansvar\"]}", "freq: {name: c, of: theme}", "freq: {name: d, query: magt, at: \"lemma:-1\"}",
            "keyness: {name: k, of: lemma, where: role=resident, against: role=employee}",
            "dispersion: {name: d, cql: '[lemma=\"magt\"]', over: site}",
            "lexdiv: {name: l, by: transcript, window: 20}", "collocates: {name: c, theme: magt, by: lemma}",
            "collocates: {name: t, query: magt, by: theme, window: \"0:9\"}", "agreement: {name: a, codes: koder.csv, where: site=Syd}",
            "plot: {name: p, kind: network, language: en}", "plot: {name: k, kind: keyness, table: k}",
        ]
        let (prepared, diagnostics) = try study.prepare(SmallStudy.plan + stages.map { "  - \($0)\n" }.joined())
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        #expect(prepared?.tables.count == 10)
    }

    @Test(arguments: [
        ("freq: {of: lemma}", "plan-malformed 14:11 the stage freq needs the key \"name\""),
        ("freq: {name: a/b}", "plan-malformed 14:18 \"a/b\" cannot name a file; letters, digits, hyphens and underscores were expected"),
        ("freq: {name: a, off: lemma}", "plan-unknown-key 14:21 the stage freq has no key \"off\""),
        ("freq: {name: a, of: lema}", "plan-malformed 14:25 \"lema\": expected "),
        ("freq: {name: a, by: sted}", "metadata-missing 14:25 there is no metadata field \"sted\"; the fields are site"),
        ("freq: {name: a, by: right}", "plan-malformed 14:25 \"right\" does not part speech"),
        ("freq: {name: a, min: 0}", "plan-malformed 14:26 \"min\" is \"0\"; a whole number from 1"),
        ("freq: {name: a, draws: 500}", "plan-malformed 14:28 interval, draws and seed belong to intervals: true"),
        ("freq: {name: a, query: magt, of: lemma}", "plan-malformed 14:38 of and ngrams count words"),
        ("freq: {name: a, query: \"(magt\"}", "query-malformed 14:29 this parenthesis is not closed"),
        ("freq: {name: a, where: sted=x}", "metadata-missing 14:28 there is no metadata field \"sted\""),
        ("freq: {name: a, where: theme=x}", "plan-malformed 14:28 theme is of lines; expected transcript"),
        ("freq: {name: a, where: resident}", "plan-malformed 14:28 \"resident\" is no condition; FIELD=VALUE"),
        ("keyness: {name: a, of: lemma}", "plan-malformed 14:14 keyness needs a target: where: role=beboer"),
        ("keyness: {name: a, where: role=x, order: g3}", "plan-malformed 14:46 \"order\" is \"g3\"; expected g2"),
        ("collocates: {name: a}", "plan-malformed 14:17 collocates stand around one node: query, cql or theme; found none"),
        ("collocates: {name: a, theme: magte}", "codes-theme-unknown 14:34 there is no theme magte"),
        ("collocates: {name: a, query: magt, window: \"0:0\"}", "plan-malformed 14:49 \"window\" is \"0:0\""),
        ("agreement: {name: a, codes: mangler.csv}", "file-missing 14:33 the codes "),
        ("plot: {name: a, kind: themes, where: role=resident}", "plan-unknown-key 14:35 the stage plot has no key \"where\""),
        ("plot: {name: a, kind: pie}", "plan-malformed 14:27 \"kind\" is \"pie\"; expected themes"),
        ("plot: {name: a, kind: keyness, table: b}", "plan-stage-order 14:43 no stage keyness before it has the name \"b\""),
        ("plot: {name: a, kind: themes, table: b}", "plan-malformed 14:42 table: belongs to kind: keyness"),
        ("statistics: {cooccurrence: [side]}", "plan-malformed 14:33 \"side\" is no window of co-occurrence; expected turn, answer"),
        ("statistics: {cooccurrence: [turn]}", "plan-malformed 14:33 the co-occurrence by turn is made already"),
    ])
    func faultsHaveTheirPlace(_ stage: String, _ expected: String) throws {
        let faults = try study.faults(Self.plan(stage))
        #expect(faults.contains { $0.hasPrefix(expected) }, "found \(faults)")
    }

    @Test func aFormerIdOfAThemeIsThatOfNow() throws {
        try study.scratch.write("leksikon/magt.yaml", SmallStudy.lexicon.with("- id: magt/har\n", "- id: magt/har\n    aliases: [kraft]\n"))
        let (prepared, diagnostics) = try study.prepare(Self.plan("collocates: {name: a, theme: kraft}"))
        #expect(prepared?.tables.count == 1)
        #expect(diagnostics.map(\.code) == [.themeRenamed] && diagnostics.first?.location?.description.hasSuffix(":14:34") == true, "\(diagnostics)")
    }

    @Test func conditionsOfStatisticsAreChecked() throws {
        let faults = try study.faults(SmallStudy.plan.with("draws: 200}", "draws: 200, where: [resident, farve=rød]}"))
        #expect(faults.count == 2 && faults[0].hasPrefix("plan-malformed 13:56 \"resident\" is no condition"), "found \(faults)")
        #expect(faults[1].hasPrefix("metadata-missing 13:66 there is no metadata field \"farve\""), "found \(faults)")
    }

    @Test func twoOfAKindHaveTwoNames() throws {
        #expect(try study.faults(Self.plan("freq: {name: a}\n  - freq: {name: a}")).contains { $0.contains("two stages freq have the name \"a\"") })
        #expect(try study.faults(Self.plan("freq: {name: a}\n  - lexdiv: {name: a}")).isEmpty)
    }

    @Test func themesNeedTheirStages() throws {
        let plan = SmallStudy.plan.with("  - tag: {lexicons: [leksikon], audit: true}\n", "").with(
            "  - statistics: {by: [site, kind], draws: 200}\n", "")
        #expect(try study.faults(plan + "  - freq: {name: a, of: theme}\n").contains { $0.contains("no stage before gives hits") })
        #expect(try study.faults(plan + "  - plot: {name: a, kind: themes}\n").contains { $0.contains("the plan makes none") })
        #expect(try study.faults(plan + "  - agreement: {name: a, codes: x.csv}\n").contains { $0.contains("the stage agreement needs hits") })
    }

    @Test func lemmasNeedALayer() throws {
        let plan = Self.plan("freq: {name: a, of: lemma}").with("  - tokenize\n", "  - tokenize\n  - analyse: {depth: forms}\n")
        #expect(try study.faults(plan).contains { $0.hasPrefix("query-needs-layer 15:25 lemma needs lemmas") })
    }

    /// What one stage cannot give costs the others nothing.
    @Test func anEmptySubcorpusIsToldAndTheRestIsWritten() async throws {
        let plan = Self.plan("keyness: {name: a, where: role=ingen}\n  - freq: {name: b}\n  - statistics").with("\n  - statistics\n", "\n")
        let result = try await study.run(plan)
        #expect(result.missing == 1 && result.diagnostics.contains { $0.code == .subcorpusEmpty && $0.message.hasPrefix("the stage keyness a: ") })
        #expect((try LocalFiles.names(in: study.scratch("ud/freq"))) == ["b.csv"])
    }
}
