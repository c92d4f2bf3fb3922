import CorpusModel
import Pipelines
import TestSupport
import Testing
import TranscriptReaders

/// What is wrong with plans is told with line and column, before a transcript is opened.
@Suite struct PlanCheckTests {
    let study: SmallStudy

    init() throws { study = try SmallStudy() }

    @Test func aGoodPlanHasNothingWrong() throws {
        let (prepared, diagnostics) = try study.prepare()
        #expect(diagnostics.isEmpty)
        #expect(prepared?.corpus.entries.map(\.id) == ["anna", "bo", "cleo"])
        #expect(prepared?.concordances.map(\.stage.name) == ["magt", "ansvar"])
    }

    @Test(arguments: [
        ("ordret: 1", "ordret: 2", "plan-malformed 1:9 the plan's format is \"2\"; this version reads 1"),
        ("name: lille", "name: \"\"", "plan-malformed 2:7 \"\" is no name; letters, digits, hyphens and underscores were expected"),
        ("name: lille", "name: ../ud", "plan-malformed 2:7 \"../ud\" is no name; letters, digits, hyphens and underscores were expected"),
        ("name: lille", "navn: lille", "plan-unknown-key 2:1 a plan has no key \"navn\""),
        ("metadata: metadata.csv", "metadata: [a.csv, b.csv]", "plan-malformed 5:13 \"metadata\" must be a single value; found a list"),
        ("metadata: metadata.csv", "metadata: mangler.csv", "file-missing 5:13 the metadata file DIR/mangler.csv is not there"),
        ("speakers: speakers.csv", "speakers: korpus", "file-missing 6:13 the speakers file DIR/korpus is not there"),
        ("[korpus]", "[korpis]", "file-missing 4:13 there is no file or folder DIR/korpis"),
        ("[korpus]", "[korpus, \"*.docx\"]", "folder-empty 4:21 no file is meant by DIR/*.docx"),
        ("[korpus]", "[leksikon]", "folder-empty 4:13 the folder DIR/leksikon holds no transcripts; files with the extensions EXT were expected"),
        ("[korpus]", "[]", "plan-malformed 4:12 \"include\" names no transcripts"),
        (
            "  metadata:", "  exclude: [\"korpus/*\"]\n  metadata:",
            "folder-empty 5:13 \"exclude\" takes every transcript away that \"include\" names"
        ),
        (
            "- tokenize", "- tokenise",
            "plan-stage-unknown 9:5 there is no stage \"tokenise\"; the stages are read, tokenize, analyse, tag, concordance, statistics, freq, keyness, dispersion, lexdiv, collocates, agreement, plot"
        ),
        (
            "- tokenize", "- tokenize\n  - report",
            "plan-stage-unavailable 10:5 the stage \"report\" is not in this version of Ordret; the stages are read, tokenize, analyse, tag, concordance, statistics, freq, keyness, dispersion, lexdiv, collocates, agreement, plot"
        ),
        ("- read", "- read: {layout: bold, layot: x}", "plan-unknown-key 8:26 the stage read has no key \"layot\""),
        ("- read", "- read: {limits: {xml-depth: 1000}}", "plan-malformed 8:32 \"xml-depth\" is \"1000\"; a whole number from 1 to 250 was expected"),
        (
            "- read", "- read: {track-changes: afvis}",
            "plan-malformed 8:27 \"track-changes\" is \"afvis\"; expected accept, reject, fail"
        ),
        ("- read", "- read\n  - read", "plan-stage-order 9:5 the stage read stands twice"),
        ("lexicons: [leksikon]", "lexicon: [leksikon]", "plan-unknown-key 10:11 the stage tag has no key \"lexicon\""),
        ("[leksikon]", "[mangler.yaml]", "file-missing 10:22 there is no lexicon file or folder DIR/mangler.yaml"),
        ("name: ansvar", "name: magt", "plan-malformed 12:5 two concordances have the name \"magt\""),
        ("name: ansvar", "name: a/b", "plan-malformed 12:25 \"a/b\" cannot name a file; letters, digits, hyphens and underscores were expected"),
        ("name: ansvar", "name: \"\"", "plan-malformed 12:25 \"\" cannot name a file; letters, digits, hyphens and underscores were expected"),
        (
            "context: \"3:4\"", "context: mange",
            "plan-malformed 11:5 the context of \"magt\" is \"mange\"; expected words such as 10 or 5:15, sentence, turn or answer"
        ),
        ("draws: 200", "draws: 3", "plan-malformed 13:43 \"draws\" is \"3\"; a whole number from 200 to 100000 was expected"),
        ("by: [site, kind]", "by: [sted]", "metadata-missing 13:23 there is no metadata field \"sted\"; the fields are site"),
        ("by: [site, kind]", "by: [site, site]", "plan-malformed 13:29 the tables by site are made already"),
        ("by: [site, kind]", "by: [role]", "plan-malformed 13:23 the tables by role are made already"),
        ("draws: 200", "resample: sted", "metadata-missing 13:5 there is no metadata field \"sted\"; the fields are site"),
    ])
    func faultsHaveTheirPlace(_ old: String, _ new: String, _ expected: String) throws {
        let faults = try study.faults(SmallStudy.plan.with(old, new))
        #expect(
            faults.contains(expected.replacing("DIR", with: study.scratch.path).replacing("EXT", with: SourceFiles.extensions)), "found \(faults)")
    }

    @Test func allFaultsAreToldAtOnceInTheOrderOfTheFile() throws {
        let plan = SmallStudy.plan.with("name: lille", "navn: lille").with("- read", "- reed").with("draws: 200", "drws: 200")
        let faults = try study.faults(plan)
        #expect(faults.count == 4)
        let lines = faults.compactMap { $0.split(separator: " ")[1].split(separator: ":").first.flatMap { Int($0) } }
        #expect(lines == lines.sorted())
    }

    @Test func anUnknownKeyNamesTheNearest() throws {
        let diagnostics = try study.prepare(SmallStudy.plan.with("corpus:", "corpsu:")).diagnostics
        #expect(diagnostics.contains { $0.code == .planUnknownKey && $0.advice == "did you mean \"corpus\"?" })
    }

    @Test func stagesOutOfOrderTellWhatIsMissingAndWhatIsThere() throws {
        let plan = SmallStudy.plan.with("  - tokenize\n", "")
        let diagnostic = try #require(try study.prepare(plan).diagnostics.first)
        #expect(diagnostic.code == .planStageOrder)
        #expect(diagnostic.message == "the stage tag needs tokens; the stages before it give turns")
        #expect(diagnostic.advice == "Put tokenize before it.")
        let first = try #require(try study.prepare(SmallStudy.plan.with("  - read\n", "")).diagnostics.first)
        #expect(first.message == "the stage tokenize needs turns; the stages before it give nothing")
    }

    @Test func aBrokenQueryHasItsPlace() throws {
        let faults = try study.faults(SmallStudy.plan.with("query: magt,", "query: \"(magt\","))
        #expect(faults.first == "query-malformed 11:39 this parenthesis is not closed\n    (magt\n    ^", "found \(faults)")
    }

    @Test func aQueryOfAWordClassNeedsALayer() throws {
        let faults = try study.faults(
            SmallStudy.plan.with("query: magt,", "query: magt/NOUN,").with("  - tokenize\n", "  - tokenize\n  - analyse: {depth: forms}\n"))
        #expect(faults.first?.hasPrefix("query-needs-layer 12:") == true, "found \(faults)")
    }

    @Test func anUnknownSortKeyNamesTheKnown() throws {
        let faults = try study.faults(SmallStudy.plan.with("sort: right", "sort: højre"))
        #expect(faults.first?.contains("in \"magt\" the key \"højre\" is none of left, node, right") == true, "found \(faults)")
        #expect(try study.faults(SmallStudy.plan.with("sort: right", "sort: [lema:-1]")).first?.contains("Did you mean lemma?") == true)
    }

    @Test func aSortKeyOfLemmasNeedsALayer() throws {
        let sorted = SmallStudy.plan.with("sort: right", "sort: [lemma:-1, -right]")
        #expect(try study.faults(sorted) == [])
        let faults = try study.faults(sorted.with("  - tokenize\n", "  - tokenize\n  - analyse: {depth: forms}\n"))
        #expect(faults.first?.hasPrefix("query-needs-layer ") == true, "found \(faults)")
    }

    @Test func brokenYAMLHasItsPlace() throws {
        let faults = try study.faults(SmallStudy.plan.with("include: [korpus]", "include: [korpus"))
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("plan-malformed 5") == true, "found \(faults)")
    }

    @Test func twoFilesWithOneStemAreAnErrorThatNamesBoth() throws {
        try study.scratch.write("korpus/under/bo.docx", WordDocument.bytes(["I: Ja?"]))
        let diagnostic = try #require(try study.prepare().diagnostics.first)
        #expect(diagnostic.code == .duplicateStem)
        #expect(diagnostic.description.contains("korpus/bo.txt") && diagnostic.description.contains("korpus/under/bo.docx"))
        let paths = SmallStudy.plan.with("  speakers: speakers.csv\n", "  ids: path\n").with("  metadata: metadata.csv\n", "").with(
            "by: [site, kind], ", "")
        #expect(try study.prepare(paths).prepared?.corpus.entries.map(\.id).contains(study.scratch("korpus/under/bo.docx")) == true)
    }

    @Test func aFaultOfALexiconStopsThePlan() throws {
        try study.scratch.write("leksikon/to.yaml", SmallStudy.lexicon.with("magt-test", "to"))
        let diagnostic = try #require(try study.prepare().diagnostics.first)
        #expect(diagnostic.code == .lexiconDuplicate)
    }

    @Test func nothingIsOpenedBeforeThePlanIsRight() throws {
        try study.scratch.write("korpus/bo.docx", "ikke en zip")
        #expect(try study.faults(SmallStudy.plan).first?.hasPrefix("duplicate-stem") == true)
    }

    @Test func withStrictADoubtIsAnError() throws {
        try study.scratch.write("korpus/gammel.doc", "x")
        #expect(try study.prepare().prepared != nil)
        let (prepared, diagnostics) = try study.prepare(isStrict: true)
        #expect(prepared == nil)
        #expect(diagnostics.map(\.severity) == [.error])
    }
}
