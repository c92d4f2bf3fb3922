import CorpusModel
import Testing

@testable import TranscriptReaders

/// Text of a Word body, element by element.
@Suite struct DocxBodyTests {
    private func document(_ body: String, styles: String? = nil) throws -> ParagraphDocument {
        try DocxReader.document(sourceFile(DocxFixture(body: body, styles: styles).bytes, as: "prøve.docx"), ReadingOptions())
    }

    private func texts(_ body: String, styles: String? = nil) throws -> [String] {
        try document(body, styles: styles).paragraphs.map { String(decoding: $0.text, as: UTF8.self) }
    }

    private static func run(_ inner: String) -> String { "<w:p><w:r>\(inner)</w:r></w:p>" }
    private static func field(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    private static func text(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

    @Test(arguments: [
        ("<w:p><w:r><w:t>Frivil</w:t></w:r><w:proofErr/><w:r><w:t>lig</w:t></w:r></w:p>", ["Frivillig"]),
        (run("<w:t>I:</w:t><w:tab/><w:t>Hvad?</w:t>"), ["I:\tHvad?"]),
        (run("<w:t>en</w:t><w:br/><w:t>to</w:t><w:cr/><w:t>tre</w:t>"), ["en\nto\ntre"]),
        (run("<w:t>co</w:t><w:noBreakHyphen/><w:t>produktion</w:t><w:softHyphen/>"), ["co\u{2011}produktion\u{AD}"]),
        (run("<w:t> uden  ender </w:t>"), ["uden  ender"]),
        (run("<w:t xml:space=\"preserve\"> med ender </w:t>"), [" med ender "]),
        (run("<w:t>æ\nø</w:t>"), ["æ ø"]),
        (run("<w:sym w:font=\"Wingdings\" w:char=\"F04A\"/>"), [":-)"]),
        (run("<w:sym w:font=\"Symbol\" w:char=\"00DA\"/><w:sym w:font=\"Symbol\" w:char=\"F0DA\"/>"), ["\u{F0DA}\u{F0DA}"]),
        (run("<w:sym w:font=\"Calibri\" w:char=\"00DA\"/>"), ["Ú"]),
        ("<w:p/><w:p/>", ["", ""]),
        ("<w:p><w:hyperlink><w:smartTag>\(text("led"))</w:smartTag></w:hyperlink></w:p>", ["led"]),
        ("<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent><w:p>\(text("felt"))</w:p></w:sdtContent></w:sdt>", ["felt"]),
        ("<w:p><w:fldSimple w:instr=\" DATE \">\(text("i dag"))</w:fldSimple></w:p>", ["i dag"]),
        (run("<w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t>"), [""]),
        (run("<w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>vist</w:t>"), ["vist"]),
    ])
    func textOfRuns(_ body: String, _ expected: [String]) throws {
        #expect(try texts(body) == expected)
    }

    @Test("Insertions are kept and deletions dropped, moves followed, and the counts told")
    func trackedChanges() throws {
        let body = """
            <w:p><w:ins>\(Self.text("ny"))</w:ins><w:del><w:r><w:delText>gammel</w:delText></w:r></w:del></w:p>
            <w:p><w:moveFrom>\(Self.text("væk"))</w:moveFrom>\(Self.text("her"))<w:moveTo>\(Self.text("til"))</w:moveTo></w:p>
            """
        let document = try document(body)
        #expect(document.paragraphs.map { String(decoding: $0.text, as: UTF8.self) } == ["ny", "hertil"])
        let note = try #require(document.diagnostics.first { $0.code == .docxTrackedChanges })
        #expect(note.message.contains("1 insertion kept, 1 deletion dropped, 1 move followed"))
    }

    @Test("A deleted paragraph mark joins two paragraphs; each keeps its place")
    func deletedMark() throws {
        let body = """
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(Self.text("IP: Jeg be"))</w:p><w:p>\(Self.text("gyndte."))</w:p>
            <w:p>\(Self.text("I: Nå."))</w:p><w:p>\(Self.text("IP: Ja."))</w:p>
            """
        let transcript = try read(DocxFixture(body: body).bytes, as: "a.docx")
        #expect(transcript.shown == ["IP: Jeg begyndte.", "I: Nå.", "IP: Ja."])
        #expect(transcript.paragraphs.map(\.location.description) == [1, 2, 3, 4].map { "a.docx#word/document.xml:p\($0)" })
        #expect(transcript.text[transcript.paragraphs[1].range] == "gyndte.")
        expectInvariants(transcript, "deleted mark")
    }

    @Test("Of a complex field the result is read, also over paragraphs and nested; a field without end takes nothing with it")
    func fields() throws {
        let f = Self.field
        let instruction = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        let nested = "\(f("begin"))\(instruction)\(f("begin"))\(Self.text("indre"))\(f("separate"))\(Self.text("x"))\(f("end"))\(f("separate"))"
        #expect(try texts("<w:p>\(nested)\(Self.text("7"))</w:p><w:p>\(Self.text("8"))\(f("end"))</w:p>") == ["7", "8"])
        #expect(try texts("<w:p>\(f("begin"))\(instruction)</w:p><w:p>\(Self.text("resten"))</w:p>") == ["", "resten"])
    }

    @Test("Of alternative content exactly one branch is read, and a text box once, after its anchor")
    func alternativesAndBoxes() throws {
        let box = "<w:txbxContent><w:p>\(Self.text("boks"))</w:p></w:txbxContent>"
        let body = """
            <w:p>\(Self.text("før"))<w:r><mc:AlternateContent><mc:Choice Requires="wps">\(box)</mc:Choice>\
            <mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r>\(Self.text("efter"))</w:p><w:p>\(Self.text("næste"))</w:p>
            """
        let document = try document(body)
        #expect(document.paragraphs.map { String(decoding: $0.text, as: UTF8.self) } == ["førefter", "boks", "næste"])
        // Four w:p stand in the part; that of the fallback has number 3.
        #expect(document.paragraphs.map(\.location.description) == [1, 2, 4].map { "prøve.docx#word/document.xml:p\($0)" })
    }

    @Test("Cells have their place in the grid, nested tables one of their own")
    func tables() throws {
        func cell(_ inner: String, span: Int = 1) -> String { "<w:tc><w:tcPr><w:gridSpan w:val=\"\(span)\"/></w:tcPr>\(inner)</w:tc>" }
        let p = DocxFixture.paragraph
        let nested = "<w:tbl><w:tr>\(cell(p("indre")))</w:tr></w:tbl>"
        let body = "<w:tbl><w:tr>\(cell(p("a"), span: 2))\(cell(p("b") + nested + p("c")))</w:tr><w:tr>\(cell(p("d")))</w:tr></w:tbl>\(p("ude"))"
        let cells = try document(body).paragraphs.map(\.cell)
        #expect(
            cells == [
                CellPosition(table: 0, row: 0, column: 0), CellPosition(table: 0, row: 0, column: 2), CellPosition(table: 1, row: 0, column: 0),
                CellPosition(table: 0, row: 0, column: 2), CellPosition(table: 0, row: 1, column: 0), nil,
            ])
    }

    @Test("Footnotes, endnotes and comments are counted and left out")
    func notes() throws {
        let references = "<w:footnoteReference w:id=\"1\"/><w:endnoteReference w:id=\"1\"/><w:commentReference w:id=\"0\"/>"
        let body = "<w:p><w:r><w:t>ord</w:t>\(references)</w:r></w:p><w:altChunk/>"
        let notes = try document(body).diagnostics.filter { $0.code == .docxNotesLeftOut }
        #expect(notes.map(\.message).contains { $0.contains("1 footnote, 1 endnote, 1 comment") })
        #expect(notes.contains { $0.severity == .warning && $0.message.contains("1 embedded document") })
    }

    @Test("Former properties and section properties are not the text's")
    func formerProperties() throws {
        let body = """
            <w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="Gammel"/></w:pPr></w:pPrChange></w:pPr>
            <w:r><w:rPr><w:rPrChange><w:rPr><w:b/><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>tekst</w:t></w:r></w:p>
            """
        let paragraph = try #require(try document(body).paragraphs.first)
        #expect(String(decoding: paragraph.text, as: UTF8.self) == "tekst")
        #expect(paragraph.boldPrefix == 0)
        #expect(paragraph.style == nil)
    }
}
