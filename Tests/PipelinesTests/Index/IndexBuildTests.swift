import CorpusIndex
import CorpusModel
import DanishText
import LocalFiles
import Pipelines
import TestSupport
import Testing

/// An index is built, brought up to date and refused as it should be.
@Suite struct IndexBuildTests {
    private let study: SmallStudy
    private var folder: String { study.scratch("lille.ordret") }

    init() throws { study = try SmallStudy() }

    private func corpus(jobs: Int = 2, _ change: (inout CorpusSettings) -> Void = { _ in }) throws -> OpenCorpus {
        var settings = CorpusSettings()
        settings.dictionary = .none
        settings.jobs = jobs
        settings.speakersPath = study.scratch("speakers.csv")
        change(&settings)
        return try OpenCorpus(SourceFiles.find([study.scratch("korpus")]), settings)
    }

    private func build(jobs: Int = 2, force: Bool = false, _ change: (inout CorpusSettings) -> Void = { _ in }) async throws -> IndexBuild.Report {
        try await IndexBuild(corpus(jobs: jobs, change), path: folder).run(force: force)
    }

    private func bytes() throws -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for path in try FilePaths.files(below: folder) where !path.hasSuffix("manifest.json") {
            found[String(path.dropFirst(folder.count))] = try LocalFiles.read(path, limit: 1 << 24)
        }
        return found
    }

    @Test func unchangedFilesAreNotReadAgain() async throws {
        let first = try await build()
        #expect((first.read, first.kept, first.failed) == (3, 0, 0))
        let second = try await build()
        #expect((second.read, second.kept) == (0, 3))
        #expect(second.manifest.segments == first.manifest.segments)
    }

    @Test func aFileWithOtherWordsAndTheSameSizeIsSeen() async throws {
        _ = try await build()
        let path = study.scratch("korpus/bo.txt")
        let text = String(decoding: try LocalFiles.read(path, limit: 1000), as: UTF8.self)
        try study.scratch.write("korpus/bo.txt", String(text.map { $0 == "v" ? "w" : $0 }))
        let report = try await build()
        #expect(report.read > 0)
        let index = try OpenIndex(folder)
        let words = try await index.map(jobs: 1) { segment throws(IndexFault) in try segment.words().norms.id(of: "answar") }
        #expect(words.contains { $0 != nil })
    }

    @Test func bytesDoNotDependOnTheWorkers() async throws {
        _ = try await build(jobs: 1)
        let one = try bytes()
        _ = try await build(jobs: 2, force: true)
        #expect(try bytes() == one)
        #expect(one.keys.contains { $0.hasSuffix("/token_form.u32") })
    }

    @Test func otherSettingsMakeOtherSegments() async throws {
        let full = try await build()
        let forms = try await build { $0.analysis = .forms }
        #expect(forms.read == 3)
        #expect(Set(forms.manifest.segments.map(\.key)).isDisjoint(with: full.manifest.segments.map(\.key)))
        // What nobody needs any more is gone.
        #expect(try LocalFiles.names(in: folder + "/segments") == forms.manifest.segments.map(\.key).sorted())
    }

    /// What has not changed of a segment is taken over, and the result is that of a whole build.
    @Test(arguments: AnalysisDepth.allCases) func onlyChangedFilesAreReadAgain(_ depth: AnalysisDepth) async throws {
        try study.scratch.write("korpus/tom.txt", "")
        let first = try await build { $0.analysis = depth }
        #expect((first.read, first.failed) == (3, 1))
        for (file, text, read, kept) in [
            ("korpus/bo.txt", "I: Hvad så nu?\nB: Åh, så køber vi et æble; det er magtens æble. Ik' også?\n", 1, 2),
            ("korpus/ny.txt", "I: Og du?\nB: Jeg savner ejerskab over folkekøkkenet.\n", 1, 3), (try firstFile(), nil, 0, 3),
        ] {
            if let text { try study.scratch.write(file, text) } else { try LocalFiles.removeTree(study.scratch(file)) }
            let updated = try await build { $0.analysis = depth }
            #expect((updated.read, updated.kept, updated.failed) == (read, kept, 1), "\(file)")
            #expect(updated.diagnostics.contains { $0.code == .transcriptEmpty })
            let columns = try bytes()
            let forced = try await build(force: true) { $0.analysis = depth }
            #expect(forced.kept == 0 && updated.manifest.segments == forced.manifest.segments)
            let whole = try bytes()
            #expect(whole.keys == columns.keys)
            for (name, bytes) in whole { #expect(columns[name] == bytes, "\(name) after \(file)") }
        }
    }

    private func firstFile() throws -> String { "korpus/" + (try LocalFiles.names(in: study.scratch("korpus")).first { $0 != "tom.txt" } ?? "") }

    /// What is taken over gets new checksums, so a damaged segment gives nothing.
    @Test(arguments: ["token_form.u32", "text.utf8", "turn.u32x7"]) func aDamagedSegmentIsReadAnew(_ column: String) async throws {
        _ = try await build()
        let segment = FilePaths.join(FilePaths.join(folder, "segments"), try OpenIndex(folder).manifest.segments[0].key)
        var damaged = try LocalFiles.read(FilePaths.join(segment, column), limit: 1 << 20)
        damaged[damaged.count / 2] ^= 1
        try LocalFiles.write(damaged, to: FilePaths.join(segment, column))
        try study.scratch.write("korpus/ny.txt", "I: Og så?\nIP: Zebraen gik en tur.\n")
        let updated = try await IndexBuild(corpus(), path: folder).run { done, total, _ in #expect(done <= total) }
        #expect((updated.read, updated.kept) == (4, 0))
        #expect(await IndexVerification.report(try OpenIndex(folder), jobs: 1).faults.isEmpty)
        let columns = try bytes()
        _ = try await build(force: true)
        #expect(try bytes() == columns)
    }

    /// A build that is cut off leaves a folder that it was writing, and segments that no manifest names.
    @Test func whatAnInterruptedBuildLeftIsTakenOver() async throws {
        let first = try await build()
        let key = first.manifest.segments[0].key
        try LocalFiles.removeTree(folder + "/manifest.json")
        try LocalFiles.makeFolder(folder + "/segments/.partial-\(key)")
        try LocalFiles.write([1, 2, 3], to: folder + "/segments/.partial-\(key)/token_form.u32")
        let second = try await build()
        #expect((second.read, second.kept) == (0, 3))
        #expect(try LocalFiles.names(in: folder + "/segments") == [key])
    }

    @Test func whileSomebodyReadsNothingIsTakenAway() async throws {
        _ = try await build()
        var reader: OpenIndex? = try OpenIndex(folder)
        let old = reader!.segments[0].path
        _ = try await build { $0.analysis = .forms }
        #expect(LocalFiles.kind(of: old) == .folder)
        // Nor by a build that makes all anew.
        _ = try await build(force: true) { $0.analysis = .forms }
        #expect(LocalFiles.kind(of: old) == .folder)
        #expect(try reader!.segments[0].words().norms.id(of: "magten") != nil)
        reader = nil
        _ = try await build { $0.analysis = .forms }
        #expect(LocalFiles.kind(of: old) == nil)
    }

    @Test func aSecondBuilderIsSentAway() async throws {
        _ = try await build()
        let lock = try FileLock(folder + "/build.lock", .alone)
        #expect(lock != nil)
        await #expect { _ = try await build() } throws: { ($0 as? Diagnostic)?.code == .indexBusy }
        withExtendedLifetime(lock) {}
    }

    @Test func aFileThatFailsIsToldEachTime() async throws {
        try study.scratch.write("korpus/tom.txt", "")
        for _ in 0..<2 {
            let report = try await build()
            #expect(report.failed == 1)
            #expect(report.diagnostics.contains { $0.code == .transcriptEmpty })
            #expect(report.manifest.transcripts == 3)
        }
    }

    @Test func foreignAndDamagedPlacesAreRefused() async throws {
        try study.scratch.write("lille.ordret/brev.txt", "hej")
        await #expect { _ = try await build() } throws: { ($0 as? Diagnostic)?.message.contains("brev.txt") ?? false }
        try LocalFiles.removeTree(folder)
        _ = try await build()
        let manifest = folder + "/manifest.json"
        let sound = try LocalFiles.read(manifest, limit: 1 << 20)
        for (text, message) in [
            ("{\"format\": \"ordret-index\", \"version\": 99}", "version 99"), ("{\"format\": \"andet\", \"version\": 1}", "no index of Ordret"),
            (String(decoding: sound.prefix(sound.count / 2), as: UTF8.self), "damaged"), ("", "damaged"),
        ] {
            try LocalFiles.write(Array(text.utf8), to: manifest)
            #expect { _ = try OpenIndex(folder) } throws: { error in
                let diagnostic = error as? Diagnostic
                return diagnostic?.code == .indexInvalid && diagnostic?.message.contains(message) == true && diagnostic?.advice != nil
            }
        }
    }

    /// What an update takes over from the vocabularies before gets new checksums: damage must not be among it.
    @Test(arguments: ["norm_danish.u32", "norm_number.u32", "norm.utf8"]) func damageIsNotTakenOver(_ column: String) async throws {
        _ = try await build()
        let words = FilePaths.join(FilePaths.join(folder, "words"), try OpenIndex(folder).manifest.words)
        var bytes = try LocalFiles.read(FilePaths.join(words, column), limit: 1 << 20)
        bytes[4] ^= 3
        try LocalFiles.write(bytes, to: FilePaths.join(words, column))
        try study.scratch.write("korpus/ny.txt", "I: Og så?\nIP: Zebraen gik en tur.\n")
        _ = try await build()
        func columns() throws -> [String: [UInt8]] {
            let folder = FilePaths.join(FilePaths.join(folder, "words"), try OpenIndex(folder).manifest.words)
            return try Dictionary(
                uniqueKeysWithValues: FilePaths.files(below: folder).map { (FilePaths.name(of: $0), try LocalFiles.read($0, limit: 1 << 20)) })
        }
        let updated = try columns()
        _ = try await build(force: true)
        #expect(try columns() == updated)
    }

    @Test func damageIsFoundWithItsPlace() async throws {
        _ = try await build()
        let sound = await IndexVerification.report(try OpenIndex(folder), jobs: 2)
        #expect(sound.faults.isEmpty && sound.segments == 1 && sound.columns > 40 && sound.bytes > 1000)
        let segment = FilePaths.join(FilePaths.join(folder, "segments"), try OpenIndex(folder).manifest.segments[0].key)
        func change(_ name: String, _ change: (inout [UInt8]) -> Void) throws {
            var bytes = try LocalFiles.read(FilePaths.join(segment, name), limit: 1 << 20)
            change(&bytes)
            try LocalFiles.write(bytes, to: FilePaths.join(segment, name))
        }
        try change("token_start.u32") { $0[5] ^= 4 }
        try change("text.utf8") { $0.removeLast() }
        try LocalFiles.removeTree(FilePaths.join(segment, "token_norm.u32"))
        let faults = await IndexVerification.report(try OpenIndex(folder), jobs: 1).faults
        #expect(Set(faults.map(\.column)) == ["token_start.u32", "text.utf8", "token_norm.u32"])
        #expect(faults.allSatisfy { $0.segment == FilePaths.name(of: segment) && !$0.problem.isEmpty })
    }
}
