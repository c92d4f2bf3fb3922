import CorpusModel
import Testing

@testable import TranscriptReaders

/// Layouts that only a Word document can show: bold, styles, tables.
@Suite struct WordLayoutTests {
    private static func labelled(_ label: String, _ words: String) -> String {
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>\(label)</w:t></w:r><w:r><w:t xml:space=\"preserve\"> \(words)</w:t></w:r></w:p>"
    }

    private static func alone(_ label: String, _ words: String, style: String) -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:t>\(label)</w:t></w:r></w:p>" + DocxFixture.paragraph(words)
    }

    private static func table(_ rows: [[String]]) -> String {
        "<w:tbl>" + rows.map { "<w:tr>" + $0.map { "<w:tc>\(DocxFixture.paragraph($0))</w:tc>" }.joined() + "</w:tr>" }.joined() + "</w:tbl>"
    }

    private func transcript(_ body: String) throws -> Transcript {
        let transcript = try read(DocxFixture(body: body).bytes, as: "a.docx")
        expectInvariants(transcript, body)
        return transcript
    }

    @Test("Bold labels with and without a colon")
    func bold() throws {
        let body = [("Maria", "Ja."), ("Interviewer:", "Og så?"), ("Maria", "Nej."), ("Interviewer:", "Nå.")].map(Self.labelled).joined()
        let transcript = try transcript(body)
        #expect(transcript.source.layout == .bold)
        #expect(transcript.shown == ["Maria: Ja.", "Interviewer: Og så?", "Maria: Nej.", "Interviewer: Nå."])
    }

    @Test("Labels alone, by a style, by a style named for speakers, or by bold", arguments: ["Overskrift9", "Taler"])
    func labelAlone(_ style: String) throws {
        let body = [("Maria", "Jeg hedder Maria."), ("Ole", "Og jeg Ole."), ("Maria", "Ja."), ("Ole", "Nej.")].map {
            Self.alone($0, $1, style: style)
        }.joined()
        let transcript = try transcript(body)
        #expect(transcript.source.layout == .labelAlone)
        #expect(transcript.shown == ["Maria: Jeg hedder Maria.", "Ole: Og jeg Ole.", "Maria: Ja.", "Ole: Nej."])
    }

    @Test func boldLabelAlone() throws {
        let body = ["Maria", "Ole", "Maria", "Ole"].map {
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>\($0)</w:t></w:r></w:p>" + DocxFixture.paragraph("Det siger \($0) her.")
        }.joined()
        let transcript = try transcript(body)
        #expect(transcript.source.layout == .labelAlone)
        #expect(transcript.turns.count == 4)
    }

    @Test(
        "Tables in any order of columns, with a head, over several tables, and with a row that goes on",
        arguments: [[0, 1, 2], [2, 0, 1], [1, 2, 0]])
    func tables(_ order: [Int]) throws {
        func rows(_ rows: [[String]]) -> String { Self.table(rows.map { row in order.map { row[$0] } }) }
        let first = rows([
            ["Tid", "Taler", "Tekst"], ["00:00:05", "I:", "Hvad laver du i foreningen?"], ["00:00:09", "IP", "Jeg træner de små om onsdagen."],
            ["00:00:20", "", "Og om lørdagen også."], ["00:00:31", "I", "Hvor længe har du gjort det?"],
        ])
        let second = rows([["00:01:00", "IP", "I fire år, tror jeg nok."]])
        let form = Self.table([["Dato", "3. maj"]])
        let transcript = try transcript(form + first + DocxFixture.paragraph("Side 2") + second)
        #expect(transcript.source.layout == .table)
        #expect(
            transcript.shown == [
                "I: Hvad laver du i foreningen?", "IP: Jeg træner de små om onsdagen. | Og om lørdagen også.", "I: Hvor længe har du gjort det?",
                "IP: I fire år, tror jeg nok.",
            ])
        #expect(transcript.turns.map { $0.start?.milliseconds } == [5_000, 9_000, 31_000, 60_000])
        #expect(transcript.text.string.contains("\t"))
    }

    @Test("Headings between the turns are no speech")
    func headings() throws {
        let heading = "<w:p><w:pPr><w:pStyle w:val=\"heading 1\"/></w:pPr><w:r><w:t>Tema to</w:t></w:r></w:p>"
        let body =
            DocxFixture.paragraph("I: Hvad?") + DocxFixture.paragraph("IP: Ja.") + heading + DocxFixture.paragraph("I: Nå.")
            + DocxFixture.paragraph("IP: Jo.")
        #expect(try transcript(body).shown == ["I: Hvad?", "IP: Ja.", "I: Nå.", "IP: Jo."])
    }

    @Test("Without labels a document is prose, and says so")
    func prose() throws {
        let transcript = try transcript(DocxFixture.paragraph("Jeg gik ned til hallen.") + DocxFixture.paragraph("Der var tomt."))
        #expect(transcript.source.layout == .prose)
        #expect(transcript.turns.map(\.speaker) == [nil, nil])
        #expect(transcript.diagnostics(.layoutNoSpeakers).count == 1)
    }
}
