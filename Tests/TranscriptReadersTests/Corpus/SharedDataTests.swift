import CorpusModel
import LocalFiles
import Testing

@testable import TranscriptReaders

/// Real files of the development data, which is not part of the repository.
@Suite(.enabled(if: TestFiles.data != nil, "\(TestFiles.noData)")) struct SharedDataTests {
    private static func files(_ folder: String) throws -> [SourceFile] { try TestFiles.files((TestFiles.data ?? "") + "/" + folder) }

    private static func transcripts(_ folder: String, _ suffix: String) throws -> [Transcript] {
        try files(folder).filter { $0.path.hasSuffix(suffix) }.map { try ReaderRegistry.read($0, ReadingOptions()) }
    }

    @Test("No public Word document crashes or hangs; each is a sound transcript or has a reason", .timeLimit(.minutes(1)))
    func documents() throws {
        let files = try Self.files("docx")
        var refused: [Diagnostic] = []
        for file in files {
            do throws(Diagnostic) { expectInvariants(try ReaderRegistry.read(file, ReadingOptions()), file.id) } catch { refused.append(error) }
        }
        #expect(files.count == 304)
        // Documents of pictures and empty tables; nothing else is refused.
        #expect(refused.allSatisfy { $0.code == .transcriptEmpty }, "\(refused.filter { $0.code != .transcriptEmpty })")
        #expect(refused.count < 30)
    }

    @Test("No XML of libxml2's tests crashes or hangs; none of it is a transcript", .timeLimit(.minutes(1)))
    func libxml2() throws {
        let files = try Self.files("xml-libxml2")
        #expect(files.count == 178)
        for file in files {
            let asXML = SourceFile(id: file.id, path: file.path, fileExtension: "xml", bytes: file.bytes, digest: "")
            let error = #expect(throws: Diagnostic.self) { _ = try ReaderRegistry.read(asXML, ReadingOptions()) }
            if let error {
                #expect([.xmlMalformed, .xmlEntity, .xmlLimit, .xmlUnknownRoot, .transcriptEmpty].contains(error.code), "\(error)")
            }
        }
    }

    @Test("The minutes that Word wrote have their turns")
    func wordMinutes() throws {
        let transcripts = try Self.transcripts("docx-transcripts", ".docx")
        #expect(transcripts.map(\.source.layout) == Array(repeating: .labelAlone, count: 4))
        #expect(transcripts.map(\.turns.count) == [177, 74, 1, 31])
        #expect(transcripts[0].turnCount(of: "El president") == 81)
        for transcript in transcripts { expectInvariants(transcript, transcript.id) }
    }

    @Test("The plain sittings have their turns, once-only speakers too, and no announcement is a speaker")
    func plainSittings() throws {
        let transcripts = try Self.transcripts("text", ".txt")
        #expect(transcripts.map(\.turns.count) == [134, 51])
        #expect(transcripts[0].turnCount(of: "Formanden (Søren Gade)") == 58)
        #expect(transcripts[0].turnCount(of: "Morten Messerschmidt (DF)") == 13)
        #expect(transcripts[0].turnCount(of: "Christina Olumeko (ALT)") == 1)
        #expect(transcripts[0].turnCount(of: "Justitsministeren (Peter Hummelgaard)") == 0)
        #expect(transcripts[1].turnCount(of: "Formanden (Søren Gade)") == 31)
        #expect(transcripts[1].turnCount(of: "Louise Brown (LA)") == 1)
        for transcript in transcripts {
            expectInvariants(transcript, transcript.id)
            // Only the end of the sitting is told inside a sentence: (Kl. 11:26).
            #expect(transcript.shown.count { $0.replacing("(Kl. ", with: "").contains("Kl. ") } == 0)
        }
    }

    @Test("ParlaMint has its turns and words, plain and annotated alike; its speakers are shared")
    func parlamint() throws {
        let files = try Self.files("tei-parlamint-dk")
        let roots = files.filter { !$0.id.contains("_") }
        #expect(roots.map { refusal($0.bytes, as: "korpus.xml")?.code } == [.teiCorpusRoot, .teiCorpusRoot])
        let transcripts = try files.filter { $0.id.contains("_") }.map { try ReaderRegistry.read($0, ReadingOptions()) }
        #expect(transcripts.map(\.turns.count) == [10, 3, 2, 4, 4])
        #expect(transcripts.map(\.speakers.count) == [3, 1, 1, 1, 2])
        #expect(transcripts[0].speakers.map(\.informant) == ["HaarderBertel", "LykketoftMogens", "ThorningSchmidtHelle"])
        // The sitting of 8 October is there both ways.
        let annotated = transcripts[1].words(of: transcripts[1].turns[0])
        let plain = transcripts[2].words(of: transcripts[2].turns[0])
        #expect(annotated == plain)
        for transcript in transcripts { expectInvariants(transcript, transcript.id) }
    }

    @Test("OpenDocument and RTF files are read, or refused with a reason", .timeLimit(.minutes(1)))
    func otherDocuments() throws {
        let files = try Self.files("transcripts/odt") + Self.files("transcripts/rtf")
        #expect(files.count == 55)
        var refused: [String: DiagnosticCode] = [:]
        for file in files {
            do throws(Diagnostic) { expectInvariants(try ReaderRegistry.read(file, ReadingOptions()), file.id) } catch {
                refused[file.id] = error.code
            }
        }
        // One is noise under this name; the others hold pictures, forms, formulas, hidden text and empty lines only.
        #expect(refused.removeValue(forKey: "lo-table-2") == .rtfInvalid)
        #expect(refused.count == 11)
        #expect(refused.values.allSatisfy { $0 == .transcriptEmpty }, "\(refused)")
    }

    @Test("Subtitles of other programs, odd ones too, are read or refused", .timeLimit(.minutes(1)))
    func subtitles() throws {
        for file in try Self.files("transcripts") where ["vtt", "docx", "txt"].contains(file.fileExtension) {
            do throws(Diagnostic) { expectInvariants(try ReaderRegistry.read(file, ReadingOptions()), file.path) } catch {
                #expect(error.advice != nil)
            }
        }
    }

    @Test("The EXMARaLDA sample has its turns, speakers and times")
    func exmaralda() throws {
        let transcript = try #require(try Self.transcripts("transcripts/exmaralda", ".exb").first)
        expectInvariants(transcript, transcript.id)
        // Counted by another program: runs of adjacent events of the two tiers of type t.
        #expect(transcript.turns.count == 35)
        #expect(transcript.speakers.map(\.label) == ["StS", "DD"])
        #expect(transcript.turnCount(of: "StS") == 15)
        #expect(transcript.shown[0] == "StS: Daniel Dennett, welcome to Hard Talk.")
        #expect(transcript.shown[1] == "DD: Glad to be here Stephen.")
        #expect(transcript.turns[1].start?.milliseconds == 3_747)
        #expect(transcript.turns[4].end?.milliseconds == 14_900)
        #expect(transcript.diagnostics(.textOutsideTurns).count == 1)
    }

    @Test("The ELAN samples have the annotations of their tiers without a parent, in order of time")
    func elan() throws {
        let transcripts = try Self.transcripts("transcripts/elan", ".eaf")
        for transcript in transcripts { expectInvariants(transcript, transcript.id) }
        #expect(transcripts.map(\.turns.count) == [1, 399 + 1_197])
        #expect(transcripts[0].shown == ["default: ESSAI"])
        #expect(transcripts[0].turns[0].end?.milliseconds == 2_540)
        #expect(transcripts[1].turnCount(of: "text") == 399)
        #expect(Array(transcripts[1].shown.prefix(2)) == ["gestures: prep", "text: The quick brown fox 001"])
        let starts = transcripts[1].turns.compactMap { $0.start?.milliseconds }
        #expect(starts.count == 1_596 && starts == starts.sorted())
        #expect(transcripts[1].diagnostics(.speakerUnlisted).first?.message.contains("\"gestures\"") == true)
    }

    @Test("The roots of ParlaMint name their components")
    func parlamintRoots() throws {
        let roots = try Self.files("tei-parlamint-dk").filter { !$0.id.contains("_") }.map { TEICorpusRoot.includes(in: $0.bytes) }
        #expect(roots.map(\.count) == [14, 6])
        #expect(roots[1].first == "ParlaMint-DK_2014-10-08-20141-M2.xml")
    }

    @Test("Old prose in TEI has no utterances, and says so")
    func prose() throws {
        let files = try Self.files("tei-adl").filter { $0.fileExtension == "xml" }
        #expect(files.count == 2)
        for file in files {
            let error = #expect(throws: Diagnostic.self) { _ = try ReaderRegistry.read(file, ReadingOptions()) }
            #expect(error?.code == .teiWithoutUtterances)
        }
    }
}
