import CorpusModel
import Testing

@testable import TranscriptReaders

/// Tracked changes by decision, notes with anchors, numbers of lists, and documents in one XML file.
@Suite struct DocxChangesTests {
    private static func text(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

    private static let changed = """
        <w:p><w:ins>\(text("ny"))</w:ins><w:del><w:r><w:delText>gammel</w:delText></w:r></w:del></w:p>
        <w:p><w:moveFrom>\(text("væk"))</w:moveFrom>\(text("her"))<w:moveTo>\(text("til"))</w:moveTo></w:p>
        <w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>\(text("del"))</w:p><w:p>\(text("ing"))</w:p>
        """

    @Test(
        "Changes are accepted or rejected, with the paragraph marks",
        arguments: [(TrackChanges.accept, ["ny", "hertil", "del", "ing"]), (.reject, ["gammel", "vækher", "deling"])])
    func decided(_ decision: TrackChanges, _ expected: [String]) throws {
        var options = ReadingOptions()
        options.trackChanges = decision
        let document = try DocxReader.document(sourceFile(DocxFixture(body: Self.changed).bytes, as: "a.docx"), options)
        #expect(document.paragraphs.map { String(decoding: $0.text, as: UTF8.self) } == expected)
        #expect(document.diagnostics.filter { $0.code == .docxTrackedChanges }.count == 1)
    }

    @Test("A document with changes is refused where they are to fail; one without is read")
    func undecided() throws {
        var options = ReadingOptions()
        options.trackChanges = .fail
        let error = try #require(refusal(DocxFixture(body: Self.changed).bytes, as: "a.docx", options))
        #expect(error.code == .trackedChanges)
        #expect(error.message.contains("2 insertions kept, 1 deletion dropped, 1 move followed"))
        #expect(error.advice?.contains("--track-changes accept") == true)
        #expect(try read(DocxFixture(body: DocxFixture.paragraph("ord")).bytes, as: "a.docx", options).turns.count == 1)
    }

    @Test("Comments, footnotes and endnotes stand beside the text, each at its anchor")
    func notes() throws {
        let body = """
            <w:p>\(Self.text("I: Hvad"))<w:r><w:footnoteReference w:id="2"/></w:r>\(Self.text(" så?"))</w:p>
            <w:p>\(Self.text("IP: Ja."))<w:r><w:commentReference w:id="0"/></w:r><w:r><w:endnoteReference w:id="7"/></w:r></w:p>
            """
        let footnotes = """
            <w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>\
            <w:footnote w:id="2"><w:p>\(Self.text(" Se bilag."))</w:p><w:p>\(Self.text("Side 2."))</w:p></w:footnote>
            """
        let comment = "<w:comment w:id=\"0\" w:author=\"Lone\"><w:p>\(Self.text("Spørg igen"))</w:p></w:comment>"
        let fixture = DocxFixture(
            body: body,
            parts: [
                ("word/footnotes.xml", DocxFixture.part("footnotes", footnotes)), ("word/comments.xml", DocxFixture.part("comments", comment)),
            ])
        let transcript = try read(fixture.bytes, as: "a.docx")
        #expect(transcript.shown == ["I: Hvad så?", "IP: Ja."])
        #expect(transcript.notes.map(\.kind) == [.footnote, .comment, .endnote])
        #expect(transcript.notes.map(\.text) == ["Se bilag.\nSide 2.", "Spørg igen", ""])
        #expect(transcript.notes.map(\.author) == [nil, "Lone", nil])
        #expect(transcript.notes.map(\.anchor) == [7, 20, 20])
        #expect(transcript.notes.map(\.location.description) == [1, 2, 2].map { "a.docx#word/document.xml:p\($0)" })
        expectInvariants(transcript, "notes")
    }

    private static func level(_ index: Int, _ format: String, _ text: String) -> String {
        "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }

    private static func item(_ list: Int, _ text: String, level: Int = 0) -> String {
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>\(Self.text(text))</w:p>"
    }

    private static func numbered(_ body: String, _ levels: [String]) -> DocxFixture {
        var content = ""
        for (index, level) in levels.enumerated() { content += "<w:abstractNum w:abstractNumId=\"\(index)\">\(level)</w:abstractNum>" }
        for index in levels.indices { content += "<w:num w:numId=\"\(index + 1)\"><w:abstractNumId w:val=\"\(index)\"/></w:num>" }
        return DocxFixture(body: body, parts: [("word/numbering.xml", DocxFixture.part("numbering", content))])
    }

    @Test("A list's text that recurs and ends with a colon is the speaker's label")
    func listLabels() throws {
        let levels = [Self.level(0, "bullet", "I:"), Self.level(0, "bullet", "IP:")]
        let body = [Self.item(1, "Hvad laver du?"), Self.item(2, "Jeg er frivillig."), Self.item(1, "Nå."), Self.item(2, "Ja.")].joined()
        let fixture = Self.numbered(body, levels)
        let transcript = try read(fixture.bytes, as: "a.docx")
        #expect(transcript.shown == ["I: Hvad laver du?", "IP: Jeg er frivillig.", "I: Nå.", "IP: Ja."])
        expectInvariants(transcript, "list labels")
        var prose = ReadingOptions()
        prose.layout = .prose
        #expect(try read(fixture.bytes, as: "a.docx", prose).shown.first == "Hvad laver du?")
    }

    @Test("Numbers are computed level by level, and stay out of the text")
    func numbers() throws {
        let levels = [Self.level(0, "decimal", "%1.") + Self.level(1, "lowerLetter", "%1%2)"), Self.level(0, "upperLetter", "Spor %1:")]
        let body = [
            Self.item(1, "en"), Self.item(1, "a", level: 1), Self.item(1, "b", level: 1), Self.item(1, "to"), Self.item(1, "a", level: 1),
            Self.item(2, "x"), Self.item(2, "y"),
        ].joined()
        let file = sourceFile(Self.numbered(body, levels).bytes, as: "a.docx")
        let paragraphs = try DocxReader.document(file, ReadingOptions()).paragraphs
        #expect(paragraphs.map(\.listLabel) == ["1.", "1a)", "1b)", "2.", "2a)", "Spor A:", "Spor B:"])
        #expect(paragraphs.map { String(decoding: $0.text, as: UTF8.self) } == ["en", "a", "b", "to", "a", "x", "y"])
    }

    @Test("A document in one XML file is read as the zip is", arguments: ["a.docx", "a.xml"])
    func flat(_ name: String) throws {
        let fixture = DocxFixture(body: ["I: Hvad laver du?", "IP: Jeg er frivillig."].map(DocxFixture.paragraph).joined())
        let transcript = try read(fixture.flat, as: name)
        #expect(transcript.source.format == "docx")
        #expect(transcript.shown == ["I: Hvad laver du?", "IP: Jeg er frivillig."])
        #expect(transcript.paragraphs.map(\.location.description) == [1, 2].map { "\(name)#word/document.xml:p\($0)" })
        #expect(
            refusal(fixture.flat.replacing("main+xml", with: "x").replacing("/word/document.xml", with: "/y"), as: name)?.code == .docxPartMissing)
        #expect(refusal(String(fixture.flat.dropLast(80)), as: name)?.code == .xmlMalformed)
    }
}
