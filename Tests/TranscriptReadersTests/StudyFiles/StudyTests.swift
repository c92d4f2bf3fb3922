import CorpusModel
import Testing

@testable import TranscriptReaders

/// Who is who in a study (DESIGN §4).
@Suite struct StudyTests {
    private static func interview(_ id: String, _ labels: [String] = ["I", "IP"]) throws -> Transcript {
        try read((0..<3).flatMap { _ in labels.map { "\($0): Ja, det siger jeg.\n" } }.joined(), as: "\(id).txt")
    }

    private static func speakers(_ text: String) throws(Diagnostic) -> SpeakersFile { try SpeakersFile(Array(text.utf8), path: "speakers.csv") }
    private static func metadata(_ text: String) throws(Diagnostic) -> MetadataFile { try MetadataFile(Array(text.utf8), path: "metadata.csv") }

    @Test("Without files roles are guessed from labels, and what is not known is told")
    func withoutFiles() throws {
        let transcript = Study().complete(try Self.interview("a"))
        #expect(transcript.speakers.map(\.role) == [.interviewer, .unknown])
        #expect(transcript.speakers.map(\.informant) == ["a/I", "a/IP"])
        let guessed = try #require(transcript.diagnostics(.roleGuessed).first)
        #expect(guessed.severity == .note && guessed.message.hasSuffix(": I"))
        let unknown = try #require(transcript.diagnostics(.roleUnknown).first)
        #expect(unknown.severity == .warning && unknown.message.contains("no role is known of IP"))
    }

    @Test("The row of a transcript wins over the row for all, cell by cell")
    func specificRow() throws {
        let study = Study(
            speakers: try Self.speakers("transcript,label,role,pseudonym\n,IP,resident,\na,IP,,Amina\nb,IP:,employee,Bo\n,I,interviewer,\n"))
        let a = study.complete(try Self.interview("a"))
        #expect(a.speakers[1].role == Role("resident"))
        #expect(a.speakers[1].informant == "Amina")
        #expect(a.speakers.map(\.roleSource) == [.speakersFile, .speakersFile])
        #expect(a.diagnostics(.roleGuessed).isEmpty && a.diagnostics(.roleUnknown).isEmpty)
        let b = study.complete(try Self.interview("b"))
        #expect(b.speakers[1].role == Role("employee"))
        #expect(b.speakers[1].informant == "Bo")
        #expect(study.complete(try Self.interview("c")).speakers[1].informant == "c/IP")
    }

    @Test("Two columns are enough, and an interviewer's label may be an informant's")
    func twoColumns() throws {
        let study = Study(speakers: try Self.speakers("label;role\nModerator;employee\n"))
        let transcript = study.complete(try Self.interview("a", ["Moderator", "IP"]))
        #expect(transcript.speakers.map(\.role) == [Role("employee"), .unknown])
    }

    @Test("With one label beside the interviewers' the metadata tells its role; with two it does not")
    func roleFromMetadata() throws {
        let study = Study(metadata: try Self.metadata("id,kind,site,role\na,focusgroup,Nord,resident\nb,,Syd,Resident\n"))
        let a = study.complete(try Self.interview("a"))
        #expect(a.kind == .focusgroup)
        #expect(a.metadata == [MetadataField(name: "site", value: "Nord"), MetadataField(name: "role", value: "resident")])
        #expect(a.speakers[1].role == Role("resident"))
        #expect(a.speakers[1].roleSource == .metadata)
        let two = study.complete(try Self.interview("a", ["I", "IP1", "IP2"]))
        #expect(two.speakers.map(\.role) == [.interviewer, .unknown, .unknown])
        #expect(study.complete(try Self.interview("b")).kind == .interview)
    }

    @Test("What the file and the speakers file say stands before the metadata")
    func order() throws {
        let study = Study(
            speakers: try Self.speakers("label,role\nIP,volunteer\n"), metadata: try Self.metadata("id,role\na,resident\n"))
        #expect(study.complete(try Self.interview("a")).speakers[1].role == Role("volunteer"))
        let tei = try read(TEIFixture.file("<u who=\"#INT\">Nå?</u><u who=\"#ANN\">Ja.</u>", persons: TEIFixture.two), as: "a.xml")
        #expect(Study(metadata: try Self.metadata("id,role\na,employee\n")).complete(tei).speakers[1].role == Role("resident"))
    }

    @Test("A transcript without a row is told, with the nearest")
    func missingRow() throws {
        let transcript = Study(metadata: try Self.metadata("id,role\n01-amina.docx,resident\n")).complete(try Self.interview("01-amima"))
        let warning = try #require(transcript.diagnostics(.metadataMissing).first)
        #expect(warning.message.contains("01-amima has no row in metadata.csv"))
        #expect(warning.advice == "The nearest row is 01-amina.")
    }

    @Test("Rows that nothing answers to are told with the nearest")
    func unmatched() throws {
        let study = Study(
            speakers: try Self.speakers(
                "transcript,label,role\na,IPP,resident\nanne,IP,resident\n,Moderator,interviewer\na,IP,resident\n,I,interviewer\n"),
            metadata: try Self.metadata("id,role\na,x\nanna2,x\n"))
        let found = study.unmatchedRows(among: [try Self.interview("a"), try Self.interview("anna")])
        #expect(found.map(\.code) == [.speakerRowUnmatched, .speakerRowUnmatched, .speakerRowUnmatched, .metadataRowUnmatched])
        #expect(found.map { $0.location?.description } == ["speakers.csv:2", "speakers.csv:3", "speakers.csv:4", "metadata.csv:3"])
        #expect(found.map(\.severity) == [.warning, .warning, .note, .warning])
        #expect(found.map(\.advice) == ["Is IP meant?", "Is anna meant?", nil, "Is anna meant?"])
    }

    @Test("Listed labels are believed at sight")
    func options() throws {
        let study = Study(speakers: try Self.speakers("transcript,label,role\na,Ib,resident\n,I,interviewer\nb,Bo,resident\n"))
        #expect(study.options(ReadingOptions(), for: "a").listedLabels == ["Ib", "I"])
    }

    @Test(
        "Faults of the files name the line",
        arguments: [
            ("label,rolle\nI,x\n", 1, "column role is missing", "Is rolle meant as role?"),
            ("label,role\n,x\n", 2, "label is empty", "delete the row"),
            ("label,role\nI,x\nI,y\n", 3, "has a row already (line 2)", "Keep one"),
            ("transcript,label,role\na,I,x\na.docx,I,y\n", 3, "in a has a row", "Keep one"),
        ])
    func speakerFaults(_ text: String, _ line: Int, _ message: String, _ advice: String) {
        let fault = #expect(throws: Diagnostic.self) { try Self.speakers(text) }
        #expect(fault?.code == .tableMalformed)
        #expect(fault?.location?.description == "speakers.csv:\(line)")
        #expect(fault?.message.contains(message) == true)
        #expect(fault?.advice?.contains(advice) == true)
    }

    @Test(arguments: [
        ("id,kind\na,intervieuw\n", 2, "intervieuw is no kind", "Is interview meant?"), ("id,role\n,x\n", 2, "first cell is empty", "Fill it in"),
        ("id,role\na,x\na,y\n", 3, "a has a row already", "Keep one"),
    ])
    func metadataFaults(_ text: String, _ line: Int, _ message: String, _ advice: String) {
        let fault = #expect(throws: Diagnostic.self) { try Self.metadata(text) }
        #expect(fault?.code == .tableMalformed)
        #expect(fault?.location?.description == "metadata.csv:\(line)")
        #expect(fault?.message.contains(message) == true)
        #expect(fault?.advice?.contains(advice) == true)
    }

    @Test("A column that is not used is told")
    func unusedColumn() throws {
        let file = try Self.speakers("label,role,pseudonim\nI,x,y\n")
        #expect(file.diagnostics.map(\.severity) == [.warning])
        #expect(file.diagnostics[0].advice == "Is pseudonym meant?")
    }
}
