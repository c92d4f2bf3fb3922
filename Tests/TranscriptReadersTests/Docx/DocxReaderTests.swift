import CorpusModel
import Testing

@testable import TranscriptReaders

/// Word files as packages: which part is read, and what is refused how.
@Suite struct DocxReaderTests {
    private static let talk = ["I: Hvad laver du?", "IP: Jeg er frivillig.", "I: Nå.", "IP: Ja."].map(DocxFixture.paragraph).joined()
    private static let shown = ["I: Hvad laver du?", "IP: Jeg er frivillig.", "I: Nå.", "IP: Ja."]

    @Test(
        "The main part is found by its relationship, in either namespace, under any prefix",
        arguments: [
            DocxFixture(body: talk),
            DocxFixture(body: talk, namespace: DocxFixture.strict),
            DocxFixture(body: talk, mainPart: "word/document2.xml"),
            DocxFixture(body: talk, hasRelationships: false),
            DocxFixture(body: talk.replacing("<w:", with: "<ns0:").replacing("</w:", with: "</ns0:"), prefix: "ns0"),
        ])
    func mainPart(_ fixture: DocxFixture) throws {
        let transcript = try read(fixture.bytes, as: "a.docx")
        #expect(transcript.shown == Self.shown)
        #expect(transcript.location(of: transcript.turns[1].extent.start).description == "a.docx#\(fixture.mainPart):p2")
        expectInvariants(transcript, fixture.mainPart)
    }

    @Test("A document is known by its content, whatever its name")
    func contentFirst() throws {
        #expect(try read(DocxFixture(body: Self.talk).bytes, as: "a.bin").source.format == "docx")
        #expect(refusal([0x50, 0x4B, 3, 4, 0, 0], as: "a.bin")?.code == .formatUnknown)
    }

    @Test func notZip() throws {
        let error = try #require(refusal("Dette er tekst", as: "a.docx"))
        #expect(error.code == .docxNotZip)
        #expect(error.location?.file == "a.docx")
        #expect(error.message.contains("44 65 74 74"))
        #expect(error.advice?.contains("save it as .docx") == true)
    }

    @Test("OLE2 is a protected document or an old one, under any name", arguments: ["a.docx", "a.doc", "a.txt"])
    func protected(_ name: String) throws {
        let error = try #require(refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504), as: name))
        #expect(error.code == .docxProtected)
        #expect(error.advice?.contains("without a password") == true)
    }

    @Test func partMissing() throws {
        var zip = ZipWriter()
        zip.add("[Content_Types].xml", "<Types/>")
        zip.add("xl/workbook.xml", "<workbook/>")
        let error = try #require(refusal(zip.finished(), as: "a.docx"))
        #expect(error.code == .docxPartMissing)
        #expect(error.message.contains("word/document.xml") && error.message.contains("xl/workbook.xml"))
    }

    @Test("Another Office file is told by its main part's root")
    func otherOffice() throws {
        var zip = ZipWriter()
        zip.add("[Content_Types].xml", "<Types/>")
        zip.add("_rels/.rels", DocxFixture.relationships("officeDocument", "xl/workbook.xml"))
        zip.add("xl/workbook.xml", "<workbook/>")
        let error = try #require(refusal(zip.finished(), as: "a.docx"))
        #expect(error.code == .docxPartMissing)
        #expect(error.message.contains("<workbook>"))
    }

    @Test(
        "An archive that holds a member twice, breaks off, or declares a wrong size is refused",
        arguments: ["duplicate", "case", "truncated", "size", "checksum"])
    func damagedZip(_ fault: String) throws {
        var zip = ZipWriter()
        zip.add("word/document.xml", Array(DocxFixture(body: Self.talk).document.utf8), declaredSize: fault == "size" ? 5 : nil)
        if fault == "duplicate" { zip.add("word/document.xml", "<x/>") }
        if fault == "case" { zip.add("WORD/document.xml", "<x/>") }
        var bytes = zip.finished()
        if fault == "truncated" { bytes.removeLast(bytes.count / 2) }
        if fault == "checksum" { bytes[200] ^= 1 }
        let error = try #require(refusal(bytes, as: "a.docx"))
        #expect(error.code == .zipInvalid, "\(error)")
        #expect(error.severity == .error)
        #expect(error.advice != nil)
    }

    @Test("Members that share their bytes are refused, and so is an encrypted one")
    func overlapAndEncryption() throws {
        var zip = ZipWriter()
        zip.add("word/document.xml", DocxFixture(body: Self.talk).document)
        zip.addAliases((0..<20).map { "word/\($0).xml" })
        let overlap = try #require(refusal(zip.finished(), as: "a.docx"))
        #expect(overlap.code == .zipInvalid)
        #expect(overlap.message.contains("overlap"))
        zip = ZipWriter()
        zip.add("word/document.xml", Array("12 tilfældige byte".utf8), isEncrypted: true)
        #expect(refusal(zip.finished(), as: "a.docx")?.code == .docxProtected)
    }

    @Test func zipLimits() throws {
        var options = ReadingOptions()
        options.limits.zip.entries = 2
        let entries = try #require(refusal(DocxFixture(body: Self.talk).bytes, as: "a.docx", options))
        #expect(entries.code == .zipLimit)
        #expect(entries.message.contains("zip-entries"))
        options.limits.zip.entries = 100
        options.limits.zip.memberBytes = 300
        let member = try #require(refusal(DocxFixture(body: Self.talk).bytes, as: "a.docx", options))
        #expect(member.code == .zipLimit)
        #expect(member.message.contains("zip-member-bytes") && member.message.contains("word/document.xml"))
        #expect(member.advice?.contains("zip-member-bytes") == true)
    }

    @Test("Broken XML names the part, the line and the paragraph before")
    func malformed() throws {
        let error = try #require(refusal(DocxFixture(body: Self.talk + "\n\n<w:p><w:r></w:p>").bytes, as: "a.docx"))
        #expect(error.code == .xmlMalformed)
        #expect(error.message.contains("in word/document.xml, line 4"))
        #expect(error.message.contains("(after paragraph 5)"))
    }

    @Test("Entities and deep nesting are refused in every part")
    func hostileParts() throws {
        var zip = ZipWriter()
        zip.add("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>")
        #expect(refusal(zip.finished(), as: "a.docx")?.code == .xmlEntity)
        zip = ZipWriter()
        zip.add("_rels/.rels", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>")
        zip.add("word/document.xml", DocxFixture(body: Self.talk).document)
        #expect(refusal(zip.finished(), as: "a.docx")?.code == .xmlEntity)
        let deep = String(repeating: "<w:sdt>", count: 300) + String(repeating: "</w:sdt>", count: 300)
        let error = try #require(refusal(DocxFixture(body: deep).bytes, as: "a.docx"))
        #expect(error.code == .xmlLimit)
        #expect(error.message.contains("xml-depth"))
    }

    @Test("Styles that are no XML cost a warning, not the transcript")
    func brokenStyles() throws {
        let transcript = try read(DocxFixture(body: Self.talk, styles: "<w:style>").bytes, as: "a.docx")
        #expect(transcript.shown == Self.shown)
        #expect(transcript.diagnostics(.xmlMalformed).map(\.severity) == [.warning])
    }

    @Test func withoutText() throws {
        let error = try #require(refusal(DocxFixture(body: "<w:p/>").bytes, as: "a.docx"))
        #expect(error.code == .transcriptEmpty)
        #expect(error.message == "the document holds no text")
        #expect(refusal([], as: "a.docx")?.code == .transcriptEmpty)
    }
}
