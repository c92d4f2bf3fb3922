import CorpusIndex
import CorpusModel
import DanishText
import LocalFiles
import Pipelines
import ResultWriters
import TestSupport
import Testing
import ThemeTagging

/// The hits that an index holds are those of its lexicons, and of no others.
@Suite struct ThemeLayerTests {
    private let scratch = Scratch()
    private let transcripts = IndexedTaggingTests.transcripts()

    private func corpus(_ change: (inout CorpusSettings) -> Void = { _ in }) throws -> OpenCorpus {
        for (number, text) in transcripts.enumerated() where LocalFiles.kind(of: scratch("korpus/t\(number).txt")) == nil {
            try scratch.write("korpus/t\(number).txt", text)
        }
        try scratch.write(
            "speakers.csv",
            "transcript,label,role,pseudonym\n" + (0..<transcripts.count).map { "t\($0),Anna,resident,A\n" }.joined())
        try scratch.write("regler.yaml", IndexedTaggingTests.lexicon)
        try scratch.write("nabo.yaml", IndexedTaggingTests.neighbour)
        var settings = CorpusSettings()
        settings.dictionary = .none
        settings.analysis = .forms
        settings.speakersPath = scratch("speakers.csv")
        change(&settings)
        return try OpenCorpus(SourceFiles.find([scratch("korpus")]), settings)
    }

    private var files: LexiconFiles { get throws { try LexiconFiles([scratch("regler.yaml"), scratch("nabo.yaml")]) } }

    private func build(
        _ corpus: OpenCorpus, limit: Int? = nil, force: Bool = false, tagged: Bool = true
    ) async throws -> IndexBuild.Report {
        try await IndexBuild(corpus, path: scratch("x.ordret"), themes: tagged ? ThemeLayerPlan(try files, limit: limit) : nil).run(force: force)
    }

    /// The themes that the index holds, by what `settings` ask for.
    private func stored(_ corpus: OpenCorpus) throws -> StudyThemes? {
        try OpenIndex(scratch("x.ordret")).themes(try files, corpus.settings, corpus.language)?.themes
    }

    private func compiled(_ corpus: OpenCorpus) throws -> StudyThemes {
        let loader = LexiconLoader(corpus.language)
        return StudyThemes(loader.compile(loader.load(try files).lexicons))
    }

    /// All rows and all numbers, over the index and transcript by transcript.
    private func results(_ themes: StudyThemes, _ corpus: OpenCorpus) async throws -> [String] {
        var settings = corpus.settings
        settings.roles.lexiconRoles = themes.roles
        let index = OpenCorpus(try OpenIndex(scratch("x.ordret")), settings, corpus.language)
        let tagging = Tagging(themes, roles: settings.roles, language: corpus.language)
        let rows = Collected<[HitRow]>([])
        await index.tagRows(tagging, withAudit: false) { outcome in rows.update { $0 += outcome.result?.hits ?? [] } }
        let counted = Collected<[String]>([])
        await index.tagged(tagging) { outcome in
            guard let transcript = outcome.result else { return }
            counted.update { all in
                all += transcript.hits.map {
                    "\(transcript.id) \($0.turn) \(transcript.theme(of: $0)) \($0.tokens) \($0.reason?.rawValue ?? "") \($0.negated) \($0.prompted)"
                }
            }
        }
        let single = Collected<[HitRow]>([])
        let hits = Collected<[String]>([])
        await index.analyse { analysed throws(Diagnostic) in
            (rows: try tagging.rows(analysed).hits, hits: try tagging.hits(analysed).map { "\(analysed.transcript.id) \($0.turn) \($0.tokens)" })
        } each: { outcome in
            single.update { $0 += outcome.result?.rows ?? [] }
            hits.update { $0 += outcome.result?.hits ?? [] }
        }
        let names = themes.active.map { "\($0)" } + themes.roles.map(\.rawValue).sorted() + themes.editions + themes.knownIDs.sorted()
        return [rows.value, single.value].map { String(decoding: CSVWriter().bytes(of: HitsTable.explained($0)), as: UTF8.self) } + counted.value
            + hits.value + names
    }

    @Test(arguments: AnalysisDepth.allCases) func hitsAreThoseOfTheLexicons(_ depth: AnalysisDepth) async throws {
        let corpus = try corpus { $0.analysis = depth }
        let report = try await build(corpus)
        let themes = try #require(try stored(corpus))
        #expect(themes.areStored && report.hits ?? 0 > 60 && report.lexiconDiagnostics.isEmpty)
        let (one, other) = (try await results(themes, corpus), try await results(try compiled(corpus), corpus))
        #expect(one == other && one.count > 120)
        #expect(await IndexVerification.report(try OpenIndex(scratch("x.ordret")), jobs: 2).faults.isEmpty)
    }

    /// What is taken over from a layer before is what would be found anew.
    @Test(arguments: AnalysisDepth.allCases) func updatesAreWhatAWholeBuildIs(_ depth: AnalysisDepth) async throws {
        func corpus() throws -> OpenCorpus { try self.corpus { $0.analysis = depth } }
        _ = try await build(try corpus())
        try scratch.write("korpus/t3.txt", "Anna: vi har ikke magt\nI: hvem har kontrol?\nAnna: beboerne har magt og ansvar\n")
        let updated = try await build(try corpus())
        #expect(updated.read == 1 && updated.kept == transcripts.count - 1)
        func bytes() throws -> [String: [UInt8]] {
            var found: [String: [UInt8]] = [:]
            for path in try FilePaths.files(below: scratch("x.ordret/themes")) {
                found[FilePaths.name(of: path)] = try LocalFiles.read(path, limit: 1 << 20)
            }
            return found
        }
        let before = try bytes()
        let forced = try await build(try corpus(), force: true)
        #expect(updated.manifest.themes == forced.manifest.themes && updated.hits == forced.hits)
        #expect(try bytes() == before && before.count == 6)
        #expect(try await build(try corpus()).hits == forced.hits, "nothing has changed")
    }

    @Test func otherRulesAreNotThese() async throws {
        let corpus = try corpus()
        _ = try await build(corpus)
        #expect(try stored(try self.corpus { $0.roles.counted = .everyone }) == nil)
        #expect(try stored(try self.corpus { $0.roles.counted = .only([Role("resident")]) }) == nil)
        #expect(try stored(try self.corpus { $0.fillersIn = true }) == nil)
        #expect(try OpenIndex(scratch("x.ordret")).themes(LexiconFiles([scratch("nabo.yaml")]), corpus.settings, corpus.language) == nil)
        try scratch.write("nabo.yaml", IndexedTaggingTests.neighbour + "# en linje til\n")
        #expect(try stored(corpus) == nil, "other bytes are other lexicons")
        let again = try await build(corpus)
        #expect(try again.manifest.themes != nil && LocalFiles.names(in: scratch("x.ordret/themes")) == [again.manifest.themes ?? ""])
        let without = try await build(corpus, tagged: false)
        #expect(try without.manifest.themes == nil && LocalFiles.names(in: scratch("x.ordret/themes")).isEmpty && stored(corpus) == nil)
    }

    /// Hits of an index as it was are not taken for those of the index that another process has put in its place.
    @Test func hitsOfAnotherBuildAreRefused() async throws {
        let corpus = try corpus()
        _ = try await build(corpus)
        let themes = try #require(try stored(corpus))
        try scratch.write("korpus/t0.txt", "Anna: helt andre ord om magt\n")
        _ = try await build(try self.corpus())
        let index = OpenCorpus(try OpenIndex(scratch("x.ordret")), corpus.settings, corpus.language)
        let tagging = Tagging(themes, roles: corpus.settings.roles, language: corpus.language)
        let told = Collected<[Diagnostic]>([])
        await index.tagRows(tagging, withAudit: false) { outcome in told.update { $0 += outcome.diagnostics } }
        await index.tagged(tagging) { outcome in told.update { $0 += outcome.diagnostics } }
        await index.analyse { analysed throws(Diagnostic) in
            try tagging.hits(analysed)
        } each: { outcome in
            told.update { $0 += outcome.diagnostics }
        }
        #expect(told.value.count > 2 && told.value.allSatisfy { $0.message.contains("anew meanwhile") }, "\(told.value)")
    }

    /// Nothing that could be read is no reason to stop.
    @Test func anIndexOfNothingHasNoHits() async throws {
        var settings = CorpusSettings()
        settings.dictionary = .none
        try scratch.write("tomt/a.txt", "")
        try scratch.write("regler.yaml", IndexedTaggingTests.lexicon)
        try scratch.write("nabo.yaml", IndexedTaggingTests.neighbour)
        let corpus = try OpenCorpus(SourceFiles.find([scratch("tomt")]), settings)
        let report = try await build(corpus)
        #expect(report.hits == 0)
        let themes = try #require(try stored(corpus))
        #expect(try await results(themes, corpus) == results(try compiled(corpus), corpus))
    }

    @Test func aGreatCorpusIsNotTaggedUnasked() async throws {
        let corpus = try corpus()
        #expect(try await build(corpus, limit: 10).hits == nil)
        #expect(try stored(corpus) == nil)
        #expect(try await build(corpus, limit: 10_000).hits != nil)
    }

    @Test func lexiconsWithErrorsAreToldAndTheIndexIsThere() async throws {
        let corpus = try corpus()
        try scratch.write("regler.yaml", IndexedTaggingTests.lexicon + "    magt: [\n")
        let report = try await build(corpus)
        #expect(report.hits == nil && report.manifest.transcripts == 10)
        #expect(report.lexiconDiagnostics.contains { $0.severity == .error })
    }

    @Test(arguments: ["hit.u32x15", "hit_start.u32", "support.u32x2", "string.utf8", "string_start.u32", "layer.json"])
    func damageIsTold(_ file: String) async throws {
        let corpus = try corpus()
        let name = try await build(corpus).manifest.themes ?? ""
        let path = "x.ordret/themes/\(name)/\(file)"
        let bytes = try LocalFiles.read(scratch(path), limit: 1 << 20)
        try scratch.write(path, Array(bytes.dropLast(5)))
        #expect(throws: Diagnostic.self) { try stored(corpus) }
        #expect(await IndexVerification.report(try OpenIndex(scratch("x.ordret")), jobs: 1).faults.map(\.segment) == ["themes"])
        // A build makes it anew.
        #expect(try await build(corpus).hits ?? 0 > 60)
        #expect(await IndexVerification.report(try OpenIndex(scratch("x.ordret")), jobs: 1).faults.isEmpty)
    }

    /// Damage of the right length is mended by the next build, though nothing else has changed.
    @Test func damageOfTheRightLengthIsMended() async throws {
        let corpus = try corpus()
        let path = "x.ordret/themes/\(try await build(corpus).manifest.themes ?? "")/hit.u32x15"
        let sound = try LocalFiles.read(scratch(path), limit: 1 << 20)
        var bytes = sound
        bytes[12] ^= 1
        try scratch.write(path, bytes)
        _ = try await build(corpus)
        #expect(try LocalFiles.read(scratch(path), limit: 1 << 20) == sound)
    }

    private static let renamed = """
        format: ordret-lexicon/1
        lexicon: navne
        version: 1.0.0
        themes:
          - {id: a, label: {da: A, en: A}, aliases: [gammel], entries: [{id: e, words: [magt]}]}
          - {id: b, label: {da: B, en: B}, unless: [gammel], entries: [{id: e, words: [ansvar]}]}

        """

    /// Lexicons may have moved since; what is told of them is told of where they stand.
    @Test func lexiconsThatMovedAreTheSame() async throws {
        let corpus = try corpus()
        try scratch.write("her/navne.yaml", Self.renamed)
        try scratch.write("der/navne.yaml", Self.renamed)
        let plan = ThemeLayerPlan(try LexiconFiles([scratch("her/navne.yaml")]))
        let report = try await IndexBuild(corpus, path: scratch("x.ordret"), themes: plan).run()
        #expect(report.hits ?? 0 > 10 && report.lexiconDiagnostics.map(\.code) == [.themeRenamed])
        let files = try LexiconFiles([scratch("der/navne.yaml")])
        let found = try #require(try OpenIndex(scratch("x.ordret")).themes(files, corpus.settings, corpus.language))
        #expect(found.themes.lexicons.map(\.path) == [scratch("der/navne.yaml")])
        #expect(
            found.diagnostics.map { $0.location?.description }
                == LexiconLoader(corpus.language).load(files).diagnostics.map { $0.location?.description })
        let again = try await IndexBuild(corpus, path: scratch("x.ordret"), themes: ThemeLayerPlan(files)).run()
        #expect(again.lexiconDiagnostics.map { $0.location?.file.hasPrefix(scratch("der/navne.yaml") + ":") } == [true])
        // Warnings are errors where they were asked to be, for what is there too.
        let strict = try self.corpus { $0.isStrict = true }
        #expect(try await IndexBuild(strict, path: scratch("x.ordret"), themes: plan).run().hits == nil)
    }

    /// A lexicon that cannot be read is not passed over because the index knows the others.
    @Test func aLexiconThatCannotBeReadIsTold() async throws {
        let corpus = try corpus()
        _ = try await build(corpus)
        try scratch.write("stor.yaml", [UInt8](repeating: 0x23, count: (1 << 26) + 1))
        let files = try LexiconFiles([scratch("regler.yaml"), scratch("nabo.yaml"), scratch("stor.yaml")])
        #expect(try OpenIndex(scratch("x.ordret")).themes(files, corpus.settings, corpus.language) == nil)
        let report = try await IndexBuild(corpus, path: scratch("x.ordret"), themes: ThemeLayerPlan(files)).run()
        #expect(report.hits == nil && report.hadHits && report.lexiconDiagnostics.contains { $0.code == .fileTooLarge })
    }

    /// A number that leads nowhere is told with its place.
    @Test(arguments: [0, 1, 2, 3, 5]) func hitsThatStandNowhereAreTold(_ column: Int) async throws {
        let corpus = try corpus()
        let name = try await build(corpus).manifest.themes ?? ""
        let path = "x.ordret/themes/\(name)/hit.u32x15"
        var bytes = try LocalFiles.read(scratch(path), limit: 1 << 20)
        for byte in 0..<4 { bytes[column * 4 + byte] = byte < 3 ? 0xFF : 0x0F }
        try scratch.write(path, bytes)
        let themes = try #require(try stored(corpus))
        let index = OpenCorpus(try OpenIndex(scratch("x.ordret")), corpus.settings, corpus.language)
        let tagging = Tagging(themes, roles: corpus.settings.roles, language: corpus.language)
        let told = Collected<[Diagnostic]>([])
        await index.tagRows(tagging, withAudit: false) { outcome in told.update { $0 += outcome.diagnostics } }
        await index.tagged(tagging) { outcome in told.update { $0 += outcome.diagnostics } }
        #expect(
            told.value.count == 2 && told.value.allSatisfy { $0.code == .indexInvalid && $0.location?.description.contains("hit.u32x15") == true })
    }
}
