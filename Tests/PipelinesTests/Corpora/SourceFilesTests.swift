import CorpusModel
import Pipelines
import TestSupport
import Testing
import TranscriptReaders

@Suite struct SourceFilesTests {
    let scratch = Scratch()

    static func failure(_ sources: [String]) -> Diagnostic? {
        do throws(Diagnostic) {
            _ = try SourceFiles.find(sources)
            return nil
        } catch {
            return error
        }
    }

    @Test func aFolderMeansTheTranscriptsBelowIt() throws {
        for name in [
            "b.docx", "a.TXT", "under/c.xml", "under/d.vtt", "e.srt", "f.json", "under/run.json", "x.ordret/manifest.json", "metadata.csv",
            ".skjult.txt", "~$b.docx", "noter.md",
        ] {
            try scratch.write(name, "x")
        }
        #expect(try SourceFiles.find([scratch.path]).map(\.id) == ["a", "b", "e", "f", "c", "d"])
    }

    @Test func aFileMeansItselfWhateverItIsCalled() throws {
        try scratch.write("a.dat", "x")
        #expect(try SourceFiles.find([scratch("a.dat"), scratch("a.dat")]).map(\.id) == ["a"])
    }

    @Test func documentsThatNoReaderTakesAreTold() throws {
        for name in ["a.txt", "b.doc", "c.pdf", "~$b.doc", "speakers.csv"] { try scratch.write(name, "x") }
        let diagnostics = SourceFiles.passedOver([scratch.path, scratch("b.doc")])
        #expect(diagnostics.map(\.location?.file) == [scratch("b.doc"), scratch("c.pdf")])
        #expect(diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test func missingFilesAndEmptyFoldersAreErrors() throws {
        try scratch.write("tom/metadata.csv", "x")
        #expect(Self.failure([scratch("mangler")])?.code == .fileMissing)
        #expect(Self.failure([scratch("tom")])?.code == .folderEmpty)
        #expect(Self.failure([scratch("tom")])?.message.contains(SourceFiles.extensions) == true)
        #expect(Self.failure([scratch.pipe("rør")])?.code == .fileUnreadable)
    }

    @Test func twoFilesWithOneStemNameBoth() throws {
        try scratch.write("a/x.txt", "")
        try scratch.write("b/x.docx", "")
        let failure = try #require(Self.failure([scratch("a"), scratch("b")]))
        #expect(failure.code == .duplicateStem)
        #expect(failure.location?.file == scratch("b/x.docx"))
        #expect(failure.message.contains(scratch("a/x.txt")))
        #expect(try SourceFiles.entries(["a/x.txt", "b/x.docx"], idsArePaths: true).map(\.id) == ["a/x.txt", "b/x.docx"])
    }

    @Test func oneRecordingInSeveralFormatsIsToldWithThePatternThatKeepsOne() throws {
        for name in ["m.json", "m.srt", "m.txt"] { try scratch.write("k/\(name)", "x") }
        let advice = try #require(Self.failure([scratch("k")])?.advice)
        #expect(advice.contains(scratch("k/*.json")))
        #expect(try SourceFiles.find([scratch("k/m.json")]).map(\.id) == ["m"])
        let inPlan = #expect(throws: Diagnostic.self) {
            _ = try SourceFiles.entries([scratch("k/m.json"), scratch("k/m.srt")], idsArePaths: false, plan: scratch("plan.yaml"))
        }
        #expect(inPlan?.advice?.contains("exclude: [\"k/*.srt\"]") == true)
    }

    @Test func ownPagesArePassedOverWithANote() throws {
        try scratch.write("a.html", "<html><body><p>I: Ja?</p></body></html>")
        try scratch.write("b.html", "<!DOCTYPE html>\n<head>\n<meta name=\"generator\" content=\"Ordret 0.1.0\">\n</head>")
        #expect(try SourceFiles.find([scratch.path]).map(\.id) == ["a"])
        let told = SourceFiles.passedOver([scratch.path])
        #expect(told.map(\.code) == [.ownResult])
        #expect(told.map(\.severity) == [.note])
        #expect(try SourceFiles.find([scratch("b.html")]).map(\.id) == ["b"])
    }

    @Test func aLinkThatLeadsNowhereIsNamed() throws {
        scratch.link("a.txt", to: scratch("væk.txt"))
        #expect(Self.failure([scratch("a.txt")])?.message.contains(scratch("væk.txt")) == true)
        #expect(try SourceFiles.find([scratch.path]).map(\.id) == ["a"])
    }

    @Test func aNameThatIsNoUTF8FailsAndDoesNotDisappear() async throws {
        try scratch.write("a.txt", "I: Ja?\nIP: Nej.\n")
        scratch.writeLatin1([0x6D, 0xF8, 0x64, 0x65, 0x2E, 0x74, 0x78, 0x74])
        let corpus = try OpenCorpus(SourceFiles.find([scratch.path]), CorpusSettings())
        let failed = Collected<[Diagnostic]>([])
        await corpus.read { transcript throws(Diagnostic) in
            transcript.id
        } each: { outcome in
            if outcome.hasFailed { failed.update { $0 += outcome.diagnostics } }
        }
        #expect(failed.value.map(\.message) == ["the file's name is not UTF-8, so the file cannot be opened by it"])
    }
}
