import CorpusModel
import LocalFiles
import Pipelines
import TestSupport
import Testing
import TranscriptReaders

@Suite struct PlanRunnerTests {
    let study: SmallStudy
    var scratch: Scratch { study.scratch }

    init() throws { study = try SmallStudy() }

    @Test func everythingThatThePlanAsksForIsThere() async throws {
        let result = try await study.run()
        #expect(result.output == scratch("ud"))
        #expect(result.failed.isEmpty)
        #expect(
            try scratch.files("ud") == [
                "concordance/ansvar.csv", "concordance/ansvar.html", "concordance/magt.csv", "concordance/magt.html", "datapackage.json",
                "excluded.csv",
                "hits.csv", "manifest.json", "run.json", "speakers.csv", "theme_cooccurrence.csv", "theme_matrix.csv", "themes.csv",
                "themes_by_kind.csv",
                "themes_by_role.csv", "themes_by_site.csv", "themes_by_speaker.csv", "themes_by_transcript.csv", "transcripts.csv", "turns.csv",
            ])
        #expect(try LocalFiles.names(in: scratch.path).filter { $0.contains("partial") }.isEmpty)
    }

    @Test func theDataPackageListsEveryTableAndItsColumns() async throws {
        _ = try await study.run()
        let package = try scratch.text("ud/datapackage.json")
        for file in try scratch.files("ud") where file.hasSuffix(".csv") {
            let resource = try #require(package.components(after: "\"path\": \"\(file)\""), "\(file) is listed")
            let fields = resource.components(after: "\"fields\":")?.prefix { $0 != "]" } ?? ""
            let names = fields.split(separator: "\n").compactMap { line in
                line.components(after: "\"name\": \"").map { String($0.prefix { $0 != "\"" }) }
            }
            #expect(names == Records.header(try scratch.text("ud/\(file)")), "\(file)")
        }
    }

    @Test func theManifestTellsWhatTheResultsDependOn() async throws {
        _ = try await study.run(SmallStudy.plan.with("- read\n", "- read: {limits: {xml-depth: 99}}\n"))
        let manifest = try scratch.text("ud/manifest.json")
        for part in [
            "\"xml-depth\": 99", "\"seed\": 1", "\"plain_word\":", "\"lexicon\": \"magt-test\"", "\"status\": \"done\"", "\"icu\":",
            "\"strict\": false",
            "\"sha256\": \"\(LocalFiles.digest(Array(try scratch.text("korpus/bo.txt").utf8)))\"",
        ] { #expect(manifest.contains(part), "\(part)") }
        #expect(!manifest.contains("finished"))
        #expect(try scratch.text("ud/run.json").contains("\"finished\""))
        for file in try scratch.files("ud") where !["manifest.json", "run.json"].contains(file) {
            let digest = LocalFiles.digest(try LocalFiles.read(scratch("ud/\(file)"), limit: 1 << 24))
            #expect(manifest.contains(digest), "\(file)")
        }
    }

    @Test func offsetsOfHitsAndLinesAreTrue() async throws {
        _ = try await study.run()
        let rows = Records.rows(try scratch.text("ud/hits.csv")) + Records.rows(try scratch.text("ud/concordance/magt.csv"))
        #expect(rows.count >= 10)
        for row in rows {
            let name = try #require(row["transcript"])
            let path = scratch("korpus/\(name).\(name == "anna" ? "docx" : "txt")")
            let bytes = try LocalFiles.read(path, limit: 1 << 24)
            let file = SourceFile(id: name, path: path, fileExtension: FilePaths.fileExtension(of: path), bytes: bytes, digest: "")
            let text = Array(try ReaderRegistry.read(file, ReadingOptions()).text.string.unicodeScalars)
            let start = try #require(row["char_start"].flatMap { Int($0) })
            let end = try #require(row["char_end"].flatMap { Int($0) })
            let match = try #require(row["match"] ?? row["node"])
            #expect(String(String.UnicodeScalarView(text[start..<end])) == match)
        }
    }

    @Test func groupsByKindHaveTheirKind() async throws {
        _ = try await study.run()
        let kinds = Set(Records.rows(try scratch.text("ud/themes_by_kind.csv")).map { $0["meta_kind"] })
        #expect(kinds == ["interview", "meeting"])
    }

    @Test func statisticsAreOfWhomTheyAreAskedOf() async throws {
        let study = try SmallStudy()
        _ = try await study.run()
        let limited = SmallStudy.plan.with("draws: 200}", "draws: 200, where: [role=resident, site=Nord]}")
        _ = try await study.run(limited, to: "nord")
        // Anna alone; hits and words of the corpus stay as they are.
        #expect(try study.scratch.text("nord/hits.csv") == study.scratch.text("ud/hits.csv"))
        let rows = try study.scratch.text("nord/themes_by_transcript.csv").split(separator: "\n").dropFirst()
        #expect(!rows.isEmpty && rows.allSatisfy { $0.hasPrefix("anna,") })
        #expect(try study.scratch.text("nord/manifest.json").contains("role=resident"))
    }

    @Test func statisticsOfNobodyAreTold() async throws {
        let result = try await study.run(SmallStudy.plan.with("draws: 200}", "draws: 200, where: role=ukendt}"))
        #expect(result.diagnostics.contains { $0.code == .subcorpusEmpty && $0.message.contains("role=ukendt") })
    }

    @Test func oneBadDocumentDoesNotStopTheOthers() async throws {
        try scratch.write("korpus/bo.txt", "")
        let result = try await study.run()
        #expect(result.failed.map(\.id) == ["bo"])
        #expect(result.transcripts == 3)
        #expect(result.diagnostics.contains { $0.severity == .error && $0.code == .transcriptEmpty })
        #expect(Records.rows(try scratch.text("ud/transcripts.csv")).map { $0["transcript"] } == ["anna", "cleo"])
        let manifest = try scratch.text("ud/manifest.json")
        #expect(manifest.contains("\"failed\": [\n    \"\(scratch("korpus/bo.txt"))\"\n  ]"))
        #expect(manifest.contains("\"code\": \"transcript-empty\""))
    }

    @Test func whenAllAreBadNothingIsWritten() async throws {
        _ = try await study.run()
        let before = try scratch.text("ud/hits.csv")
        for name in ["anna.docx", "bo.txt", "cleo.txt"] { try scratch.write("korpus/\(name)", "") }
        let result = try await study.run()
        #expect(result.output == nil)
        #expect(result.failed.count == 3)
        #expect(try scratch.text("ud/hits.csv") == before)
        #expect(try LocalFiles.names(in: scratch.path).filter { $0.contains("partial") }.isEmpty)
    }

    @Test func theBytesDoNotDependOnTheNumberOfWorkers() async throws {
        for number in 0..<12 { try scratch.write("korpus/flere-\(number).txt", "I: Ja?\nIP: Vi har magten \(number) gange, ikke magt.\n") }
        _ = try await study.run(to: "en", jobs: 1)
        _ = try await study.run(to: "to", jobs: 2)
        _ = try await study.run(to: "otte", jobs: 8)
        let files = try scratch.files("en")
        for other in ["to", "otte"] {
            #expect(try scratch.files(other) == files)
            for file in files where file != "run.json" { #expect(try scratch.text("\(other)/\(file)") == scratch.text("en/\(file)"), "\(file)") }
        }
    }

    @Test func withStrictEveryWarningOfATranscriptIsTold() async throws {
        try scratch.write("speakers.csv", "transcript,label,role,pseudonym\nanna,Anna,resident,Anna\nbo,IP,resident,Bo\n")
        try scratch.write("metadata.csv", "transcript,kind,site\nanna,interview,Nord\nbo,interview,Syd\n")
        let prepared = try #require(try study.prepare(isStrict: true).prepared)
        let result = try await PlanRunner(prepared, output: scratch("ud"), force: false).run()
        #expect(result.failed.map(\.id) == ["cleo"])
        let codes = result.diagnostics.filter { $0.severity == .error }.map(\.code)
        #expect(Set(codes) == [.metadataMissing, .roleUnknown])
    }

    @Test func aPlanWithoutTaggingMakesConcordancesOnly() async throws {
        let plan = "ordret: 1\nname: kun\ncorpus: {include: [korpus]}\nstages:\n  - read\n  - tokenize\n  - concordance: {name: magt, query: magt}\n"
        _ = try await study.run(plan)
        #expect(
            try scratch.files("ud") == [
                "concordance/magt.csv", "concordance/magt.html", "datapackage.json", "manifest.json", "run.json", "speakers.csv", "transcripts.csv",
                "turns.csv",
            ])
    }

    @Test func theOutlineSaysWhatWouldBeDone() throws {
        let outline = PlanOutline(try #require(try study.prepare().prepared), output: "ud").text
        for part in [
            "transcripts: 3", "stages: read, tokenize, tag, concordance, concordance, statistics", "concordance ansvar: tage ansvar", "go to: ud",
        ] {
            #expect(outline.contains(part), "\(part)")
        }
    }
}

extension StringProtocol {
    /// What stands after the first place of a text.
    func components(after text: String) -> String? { ranges(of: text).first.map { String(self[$0.upperBound...]) } }
}
