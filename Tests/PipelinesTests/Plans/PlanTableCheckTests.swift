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
        try study.scratch.write("liste.csv", "word,hits\nmagt,3\n")
        try study.scratch.write("ord.txt", "magten\nansvar\n")
        let stages = [
            "freq: {name: a, of: \"lemma,pos\", by: role, zeros: true, intervals: true, draws: 300}",
            "freq: {name: b, query: [magt, \"tage ansvar\"]}", "freq: {name: c, of: theme}", "freq: {name: d, query: magt, at: \"lemma:-1\"}",
            "keyness: {name: k, of: lemma, where: role=resident, against: role=employee}",
            "dispersion: {name: d, cql: '[lemma=\"magt\"]', over: site}",
            "lexdiv: {name: l, by: transcript, window: 20}", "collocates: {name: c, theme: magt, by: lemma}",
            "collocates: {name: t, query: magt, by: theme, window: \"0:9\"}", "agreement: {name: a, codes: koder.csv, where: site=Syd}",
            "plot: {name: p, kind: network, language: en}", "plot: {name: k, kind: keyness, table: k, names: [beboere, medarbejdere], item: lemma}",
            "freq: {name: e, of: lemma, items: [magt, ansvar], interviewers: true, by: site}", "keyness: {name: r, of: lemma, by: role}",
            "keyness: {name: l, of: word, reference: liste.csv, reference-words: 90}",
            "freq: {name: f, cql: '[word=$ord]', list: \"ord=ord.txt\"}", "dispersion: {name: e, of: theme, by: role}",
            "plot: {name: q, kind: dispersion, query: magt, where: kind=meeting}", "plot: {name: t, kind: time, theme: magt, draws: 300}",
            "plot: {name: g, kind: roles, by: site}", "plot: {name: n, kind: network, unit: turn, theme: magt}",
        ]
        let (prepared, diagnostics) = try study.prepare(SmallStudy.plan + stages.map { "  - \($0)\n" }.joined())
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        #expect(prepared?.tables.count == 17)
    }

    @Test(arguments: [
        ("freq: {of: lemma}", "plan-malformed 14:11 the stage freq needs the key \"name\""),
        ("freq: {name: a/b}", "plan-malformed 14:18 \"a/b\" cannot name a file; letters, digits, hyphens and underscores were expected"),
        ("freq: {name: a, off: lemma}", "plan-unknown-key 14:21 the stage freq has no key \"off\""),
        ("freq: {name: a, of: lema}", "plan-malformed 14:25 \"lema\": expected "),
        ("freq: {name: a, by: sted}", "metadata-missing 14:25 there is no metadata field \"sted\"; the fields are site"),
        ("freq: {name: a, by: right}", "plan-malformed 14:25 \"right\" does not part speech"),
        ("freq: {name: a, min: 0}", "plan-malformed 14:26 \"min\" is \"0\"; a whole number from 1"),
        ("freq: {name: a, draws: 500}", "plan-malformed 14:28 resample, interval, draws and seed belong to intervals: true"),
        ("freq: {name: a, query: magt, of: lemma}", "plan-malformed 14:38 of and ngrams count words"),
        ("freq: {name: a, query: \"(magt\"}", "query-malformed 14:29 this parenthesis is not closed"),
        ("freq: {name: a, where: sted=x}", "metadata-missing 14:28 there is no metadata field \"sted\""),
        ("freq: {name: a, where: theme=x}", "plan-malformed 14:28 theme is of lines; expected transcript"),
        ("freq: {name: a, where: resident}", "plan-malformed 14:28 \"resident\" is no condition; FIELD=VALUE"),
        ("keyness: {name: a, of: lemma}", "plan-malformed 14:14 keyness needs a target: where: role=beboer"),
        ("keyness: {name: a, where: role=x, order: g3}", "plan-malformed 14:46 \"order\" is \"g3\"; expected g2"),
        ("collocates: {name: a}", "plan-malformed 14:17 collocates stand around one node: query, cql or theme; found none"),
        ("collocates: {name: a, query: magt, of: word, by: lemma}", "plan-malformed 14:54 of and by both name what is counted"),
        ("collocates: {name: a, query: magt, by: lema}", "metadata-missing 14:44 there is no metadata field \"lema\""),
        ("agreement: {name: a, codes: metadata.csv, by: sted}", "metadata-missing 14:51 there is no metadata field \"sted\""),
        ("collocates: {name: a, theme: magte}", "codes-theme-unknown 14:34 there is no theme magte"),
        ("collocates: {name: a, query: magt, window: \"0:0\"}", "plan-malformed 14:49 \"window\" is \"0:0\""),
        ("agreement: {name: a, codes: mangler.csv}", "file-missing 14:33 the codes "),
        ("agreement: {name: a, codes: metadata.csv, theme: magte}", "codes-theme-unknown 14:54 there is no theme magte"),
        (
            "agreement: {name: a, codes: metadata.csv, table: spand}",
            "plan-malformed 14:54 \"table\" is \"spand\"; expected summary, themes, differences"
        ),
        ("agreement: {name: a, codes: metadata.csv, overlap: 2}", "plan-malformed 14:56 \"overlap\" is \"2\"; a number from 0.01 to 1.0"),
        (
            "agreement: {name: a, codes: metadata.csv, minimum: [f1=0.5, presision=0.5]}",
            "plan-malformed 14:65 \"minimum\" is \"presision=0.5\"; NAME=NUMBER was expected"
        ),
        ("plot: {name: a, kind: themes, where: role=resident}", "plan-malformed 14:42 where belongs to kind: dispersion, time"),
        ("freq: {name: a, intervals: true, resample: sted}", "metadata-missing 14:48 there is no metadata field \"sted\""),
        ("freq: {name: a, zeros: true, min: 2}", "plan-malformed 14:28 zeros shows rows without hits"),
        ("freq: {name: a, of: theme, interviewers: true}", "plan-malformed 14:25 interviewers counts words"),
        ("freq: {name: a, by: role, interviewers: true}", "plan-malformed 14:25 interviewers stands beside transcripts or metadata"),
        ("freq: {name: a, query: magt, list: \"a=b\"}", "plan-malformed 14:41 list is of words that a query in corpus query language names"),
        ("freq: {name: a, cql: '[word=$a]', list: \"a=b\"}", "file-missing 14:46 the list of words "),
        ("freq: {name: a, cql: '[word=$a]', list: a}", "plan-malformed 14:45 \"a\" is no list of words; NAME=FILE was expected"),
        ("keyness: {name: a, by: sted}", "metadata-missing 14:28 there is no metadata field \"sted\""),
        ("keyness: {name: a, by: role, against: role=x}", "plan-malformed 14:28 by compares each value with the others"),
        ("keyness: {name: a, reference: mangler.csv}", "file-missing 14:35 the frequency list "),
        ("keyness: {name: a, reference: metadata.csv}", "table-malformed the list has no column of counts"),
        ("keyness: {name: a, reference: x.csv, permutations: 99}", "plan-malformed 14:56 permutations lets informants change sides"),
        ("keyness: {name: a, of: theme, reference: x.csv}", "plan-malformed 14:46 reference is a list of words"),
        ("keyness: {name: a, where: role=x, reference-words: 9}", "plan-malformed 14:56 reference-words belongs to reference"),
        ("dispersion: {name: a, over: role, by: site}", "plan-malformed 14:43 by and over are two names of the parts"),
        ("plot: {name: a, kind: dispersion}", "plan-malformed 14:11 a figure of dispersion shows the hits of one of query, cql or theme; found none"),
        ("plot: {name: a, kind: dispersion, query: \"(magt\"}", "query-malformed 14:47 this parenthesis is not closed"),
        ("plot: {name: a, kind: time, theme: magte}", "codes-theme-unknown 14:40 there is no theme magte"),
        ("plot: {name: a, kind: time, unit: turn}", "plan-malformed 14:39 unit belongs to kind: cooccurrence, network"),
        ("plot: {name: a, kind: network, unit: sentence}", "plan-stage-order 14:42 the stage statistics makes no table of co-occurrence by sentence"),
        ("plot: {name: a, kind: network, unit: question}", "plan-malformed 14:42 \"unit\" is \"question\"; expected turn"),
        ("plot: {name: a, kind: roles, by: sted}", "plan-stage-order 14:38 the stage statistics makes no table by sted"),
        ("plot: {name: a, kind: keyness, table: b, names: x}", "plan-malformed 14:53 \"names\" has 1; the names of the two parts were expected"),
        ("plot: {name: a, kind: pie}", "plan-malformed 14:27 \"kind\" is \"pie\"; expected themes"),
        ("plot: {name: a, kind: keyness, table: b}", "plan-stage-order 14:43 no stage keyness before it has the name \"b\""),
        ("plot: {name: a, kind: themes, table: b}", "plan-malformed 14:42 table belongs to kind: keyness"),
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

    /// What nobody says is told, as the commands tell it; what is only not found has a table without rows, and a warning.
    @Test(arguments: [
        "freq: {name: a", "dispersion: {name: a", "lexdiv: {name: a", "collocates: {name: a, query: magt",
        "plot: {name: a, kind: dispersion, query: magt",
    ])
    func conditionsThatNobodyFulfils(_ stage: String) async throws {
        let kind = stage.prefix { $0 != ":" }
        let nobody = try await study.run(Self.plan("\(stage), where: role=ingen}"), to: "ingen")
        let message = "the stage \(kind) a: no speech that counts fulfils role=ingen"
        #expect(nobody.missing == 1 && nobody.diagnostics.contains { $0.code == .subcorpusEmpty && $0.message == message }, "\(nobody.diagnostics)")
        #expect(LocalFiles.kind(of: study.scratch("ingen/\(kind)")) == nil)
        let somebody = try await study.run(Self.plan("\(stage), where: role=resident}"), to: "nogen")
        let written = try LocalFiles.names(in: study.scratch("nogen/\(kind)"))
        #expect(somebody.missing == 0 && written.contains("a.csv"))
    }

    @Test func turnsThatNobodySaysHaveNoAgreement() async throws {
        try study.scratch.write("koder.csv", "transcript,turn,theme,coder\nbo,2,magt/har,ida\n")
        let result = try await study.run(Self.plan("agreement: {name: a, codes: koder.csv, where: role=ingen}"))
        let message = "the stage agreement a: no speech that counts fulfils role=ingen"
        #expect(result.missing == 1 && result.diagnostics.contains { $0.message == message }, "\(result.diagnostics)")
    }

    @Test func aTableWithoutRowsIsTold() async throws {
        let result = try await study.run(Self.plan("freq: {name: a, query: hest, at: node}"))
        #expect(result.missing == 0 && result.diagnostics.contains { $0.code == .nothingFound && $0.message.hasPrefix("freq/a.csv has no rows") })
    }

    @Test func warningsAboutCodesAreTold() async throws {
        try study.scratch.write("koder.csv", "transcript,turn,theme,coder\nbo,2,magt/har,ida\nbi,1,magt/har,ida\nbo,1,magt/har,ida\n")
        let result = try await study.run(Self.plan("agreement: {name: a, codes: koder.csv}"))
        let told = result.diagnostics.filter { $0.severity == .warning && $0.message.hasPrefix("the stage agreement a: ") }.map(\.code)
        #expect(Set(told) == [.codesRowUnmatched, .codesLeftOut], "\(result.diagnostics)")
        #expect(try study.scratch.text("ud/manifest.json").contains("no transcript is called \\\"bi\\\""))
    }

    @Test func codesThatAreWrongHaveNoTable() async throws {
        try study.scratch.write("koder.csv", "transcript,turn,theme,coder\nbo,99,magt/har,ida\nbo,2,magt/hat,ida\n")
        let result = try await study.run(Self.plan("agreement: {name: a, codes: koder.csv}"))
        #expect(result.missing == 2 && LocalFiles.kind(of: study.scratch("ud/agreement")) == nil, "\(result.diagnostics)")
    }

    @Test func barsOfAgreementAreTold() async throws {
        try study.scratch.write("koder.csv", "transcript,turn,theme,coder\nbo,2,magt/har,ida\n")
        let result = try await study.run(
            Self.plan("agreement: {name: a, codes: koder.csv, minimum: [exact=1.0, kappa=0.9], maximum: false-alarms=99, table: differences}"))
        #expect(result.missing == 0 && result.missedBars.count == 2, "\(result.diagnostics)")
        let told = result.diagnostics.filter { $0.code == .agreementBar }.map { "\($0.severity) \($0.message.prefix(45))" }
        #expect(
            told.sorted() == [
                "note the stage agreement a: false-alarms 0.0000 at", "warning the stage agreement a: missed: exact 0.0000 i",
                "warning the stage agreement a: missed: kappa 0.0000 i",
            ])
        #expect(try LocalFiles.names(in: study.scratch("ud/agreement")).sorted() == ["a.csv", "a_differences.csv", "a_summary.csv"])
        #expect(try study.scratch.text("ud/manifest.json").contains("\"agreement-bar\""))
    }

    @Test func oneCoderAloneIsNothingToCompare() async throws {
        try study.scratch.write("koder.csv", "transcript,turn,theme,coder\nbo,2,magt/har,ida\n")
        let result = try await study.run(Self.plan("agreement: {name: a, codes: koder.csv, without-tool: true}"))
        #expect(result.missing == 1)
        #expect(result.diagnostics.contains { $0.message == "the stage agreement a: there is nothing to compare: 1 coder and no tool" })
    }

    /// With --strict a warning about codes is an error, as in the command.
    @Test func warningsAboutCodesAreErrorsWhereThatIsAskedFor() async throws {
        try study.scratch.write("koder.csv", "transcript,turn,theme,coder\nbo,2,magt/har,ida\nbi,1,magt/har,ida\n")
        let (prepared, diagnostics) = try study.prepare(Self.plan("agreement: {name: a, codes: koder.csv}"), isStrict: true)
        let result = try await PlanRunner(try #require(prepared, "\(diagnostics)"), output: study.scratch("ud"), force: false).run()
        #expect(result.missing == 1, "\(result.diagnostics)")
    }

    @Test func filesOfStagesStandInTheManifestAndTakeVariables() async throws {
        try study.scratch.write("koder.csv", "transcript,turn,theme,coder\nbo,2,magt/har,ida\n")
        try study.scratch.write("liste.csv", "word,hits\nmagt,3\nhus,5\n")
        let stages = "agreement: {name: a, codes: \"${KODER}.csv\"}\n  - keyness: {name: k, reference: \"${LISTE}\"}"
        let (prepared, diagnostics) = try study.prepare(Self.plan(stages), set: ["KODER": "koder", "LISTE": "liste.csv"])
        let plan = try #require(prepared, "\(diagnostics)")
        #expect(plan.inputs.contains(study.scratch("koder.csv")) && plan.inputs.contains(study.scratch("liste.csv")))
        _ = try await PlanRunner(plan, output: study.scratch("ud"), force: false).run()
        let manifest = try study.scratch.text("ud/manifest.json")
        for file in ["koder.csv", "liste.csv"] {
            #expect(manifest.contains(LocalFiles.digest(Array(try study.scratch.text(file).utf8))), "\(file)")
        }
        #expect(try study.faults(Self.plan(stages), set: ["LISTE": "liste.csv"]).contains { $0.hasSuffix("the variable KODER has no value") })
    }

    /// What one stage cannot give costs the others nothing.
    @Test func anEmptySubcorpusIsToldAndTheRestIsWritten() async throws {
        let plan = Self.plan("keyness: {name: a, where: role=ingen}\n  - freq: {name: b}\n  - statistics").with("\n  - statistics\n", "\n")
        let result = try await study.run(plan)
        #expect(result.missing == 1 && result.diagnostics.contains { $0.code == .subcorpusEmpty && $0.message.hasPrefix("the stage keyness a: ") })
        #expect((try LocalFiles.names(in: study.scratch("ud/freq"))) == ["b.csv"])
    }
}
