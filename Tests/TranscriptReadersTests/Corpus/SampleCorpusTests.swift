import CorpusModel
import LocalFiles
import Testing

@testable import TranscriptReaders

/// The fourteen invented transcripts, against the turns that their sources were made with.
@Suite struct SampleCorpusTests {
    struct Expected: Sendable {
        let id: String
        let layout: Layout
        let turns: [String: Int]
    }

    /// As `make_corpus.py` prints them. Adjacent cues of one speaker join, so 14 has fewer turns than the lines it prints for Tove and Ibrahim.
    static let expected = [
        Expected(id: "01-beboer-amina", layout: .labels, turns: ["I": 22, "IP": 22]),
        Expected(id: "02-beboer-jens", layout: .bold, turns: ["Interviewer": 24, "Jens": 24]),
        Expected(id: "03-medarbejder-lone", layout: .labels, turns: ["I": 19, "IP1": 19]),
        Expected(id: "04-leder-henrik", layout: .table, turns: ["INT": 26, "HENRIK": 26]),
        Expected(id: "05-politi-karsten", layout: .labels, turns: ["Interviewer": 29, "Karsten": 29]),
        Expected(id: "06-medarbejder-sofie", layout: .table, turns: ["I": 29, "S": 29]),
        Expected(id: "07-fokusgruppe-beboere", layout: .labels, turns: ["Moderator": 17, "Birthe": 34, "Mads": 30, "Grethe": 24, "Ali": 41]),
        Expected(id: "08-beboer-amina-2", layout: .bold, turns: ["I": 29, "IP": 29]),
        Expected(id: "09-medarbejder-mette", layout: .labels, turns: ["I": 27, "M": 27]),
        Expected(id: "10-beboer-youssef", layout: .structure, turns: ["INT": 30, "YOU": 30]),
        Expected(id: "11-medarbejder-peter", layout: .structure, turns: ["INT": 27, "PET": 27]),
        Expected(
            id: "12-dialogmoede", layout: .labels,
            turns: ["Ordstyrer": 10, "Kvindeforeningen": 13, "Politiet": 11, "Ungdomsklubben": 13, "Kommunen": 8]),
        Expected(id: "13-feltnote", layout: .prose, turns: [:]),
        Expected(id: "14-koergruppe", layout: .structure, turns: ["Interviewer": 16, "Tove": 28, "Ibrahim": 21]),
    ]

    private static func transcripts() throws -> [Transcript] {
        try TestFiles.files(TestFiles.sampleCorpus).filter { $0.fileExtension != "csv" }.map { try ReaderRegistry.read($0, ReadingOptions()) }
    }

    private static func study() throws -> Study {
        Study(
            speakers: try SpeakersFile(LocalFiles.read(TestFiles.sampleCorpus + "/speakers.csv", limit: 1 << 20), path: "speakers.csv"),
            metadata: try MetadataFile(LocalFiles.read(TestFiles.sampleCorpus + "/metadata.csv", limit: 1 << 20), path: "metadata.csv"))
    }

    @Test("Every transcript has its layout, its speakers and their turns")
    func turns() throws {
        let transcripts = try Self.transcripts()
        #expect(transcripts.map(\.id) == Self.expected.map(\.id))
        for (transcript, expected) in zip(transcripts, Self.expected) {
            #expect(transcript.source.layout == expected.layout, "\(transcript.id)")
            #expect(Set(transcript.speakers.map(\.label)) == Set(expected.turns.keys), "\(transcript.id)")
            for (label, count) in expected.turns { #expect(transcript.turnCount(of: label) == count, "\(transcript.id): \(label)") }
            expectInvariants(transcript, transcript.id)
        }
    }

    @Test("With the study's files every role is known and nothing is left over")
    func study() throws {
        let study = try Self.study()
        let transcripts = try Self.transcripts().map(study.complete)
        #expect(transcripts.flatMap { $0.diagnostics(.roleUnknown) }.isEmpty)
        #expect(transcripts.flatMap { $0.diagnostics(.metadataMissing) }.isEmpty)
        #expect(study.unmatchedRows(among: transcripts).isEmpty)
        let informants = transcripts.map { transcript in transcript.speakers.filter { $0.role != .interviewer }.map(\.informant) }
        #expect(informants[0] == ["Amina"] && informants[7] == ["Amina"])
        #expect(informants[6].sorted() == ["Ali", "Birthe", "Grethe", "Mads"])
        let kinds = transcripts.map(\.kind)
        #expect(kinds[6] == .focusgroup && kinds[11] == .meeting && kinds[12] == .fieldnotes)
        #expect(kinds.count { $0 == .interview } == 11)
    }

    @Test("Tracked changes, a footnote and a comment of the sample are told")
    func notes() throws {
        let transcripts = try Self.transcripts()
        #expect(transcripts[0].diagnostics(.docxTrackedChanges).count == 1)
        #expect(transcripts[0].diagnostics(.docxNotesLeftOut).map(\.message) == ["not read, as they are no speech: 1 footnote"])
        #expect(transcripts[2].diagnostics(.docxNotesLeftOut).map(\.message) == ["not read, as they are no speech: 1 comment"])
    }

    @Test("Every paragraph stands where its location says")
    func locations() throws {
        for file in try TestFiles.files(TestFiles.sampleCorpus) where file.fileExtension != "csv" {
            let transcript = try ReaderRegistry.read(file, ReadingOptions())
            let check = try SourceCheck(file)
            for paragraph in transcript.paragraphs {
                let isThere = check.holds(transcript.text[paragraph.range], at: paragraph.location)
                #expect(isThere, "\(paragraph.location): \(transcript.text[paragraph.range])")
            }
        }
    }
}
