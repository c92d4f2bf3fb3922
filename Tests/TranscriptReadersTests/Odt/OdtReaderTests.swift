import CorpusModel
import Testing

@testable import TranscriptReaders

/// OpenDocument texts, element by element and as transcripts.
@Suite struct OdtReaderTests {
    private func document(_ body: String, automatic: String = "", styles: String? = nil) throws -> ParagraphDocument {
        let file = sourceFile(OdtFixture(body: body, automaticStyles: automatic, styles: styles).bytes, as: "prøve.odt")
        return try OdtReader.document(file, ReadingOptions())
    }

    private func texts(_ body: String) throws -> [String] { try document(body).paragraphs.map { String(decoding: $0.text, as: UTF8.self) } }

    private static func p(_ inner: String) -> String { "<text:p>\(inner)</text:p>" }

    @Test(arguments: [
        (p("Jeg <text:span>er</text:span> her"), ["Jeg er her"]),
        (p("I:<text:tab/>Hvad<text:s text:c=\"3\"/>så<text:line-break/>nu"), ["I:\tHvad   så\nnu"]),
        (p("  en\n   to  "), ["en to "]),
        (p("side<text:soft-page-break/>skift"), ["sideskift"]),
        ("<text:h>Overskrift</text:h>" + p("tekst"), ["Overskrift", "tekst"]),
        ("<text:section><text:list><text:list-item>\(p("punkt"))</text:list-item></text:list></text:section>", ["punkt"]),
        ("<text:section text:display=\"none\">\(p("skjult"))</text:section>" + p("vist"), ["vist"]),
        (p("<text:a>led</text:a><text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby>"), ["leda"]),
        (p("før<draw:frame><draw:text-box>\(p("boks"))</draw:text-box></draw:frame>efter") + p("næste"), ["førefter", "boks", "næste"]),
        (p("figur<draw:custom-shape>\(p("i figur"))</draw:custom-shape>"), ["figur", "i figur"]),
    ])
    func textOfElements(_ body: String, _ expected: [String]) throws {
        #expect(try texts(body) == expected)
    }

    @Test("Deleted text at the top is not read, and the counts of changes are told")
    func trackedChanges() throws {
        let changes = """
            <text:tracked-changes><text:changed-region><text:deletion>\(Self.p("slettet"))</text:deletion></text:changed-region>\
            <text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>
            """
        let body = changes + Self.p("I: Hvad <text:change-start/>laver<text:change-end/> du?") + Self.p("IP: Jeg er her.")
        let transcript = try read(OdtFixture(body: body).bytes, as: "a.odt")
        #expect(transcript.text[TextRange(0, transcript.text.bytes.count)] == "I: Hvad laver du?\nIP: Jeg er her.")
        #expect(transcript.diagnostics(.trackedChanges).map(\.message).first?.contains("1 insertion kept, 1 deletion dropped") == true)
        // The deleted paragraph is the first of the part.
        #expect(transcript.paragraphs[0].location.description == "a.odt#content.xml:p2")
        var options = ReadingOptions()
        options.trackChanges = .fail
        #expect(refusal(OdtFixture(body: body).bytes, as: "a.odt", options)?.code == .trackedChanges)
    }

    @Test("Annotations and notes are no speech; they are kept beside the text with their anchors")
    func notes() throws {
        let annotation = """
            <office:annotation><dc:creator>Lone</dc:creator><dc:date>2024-01-01</dc:date>\(Self.p("spørg igen"))</office:annotation>
            """
        let footnote = """
            <text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>\(Self.p("se bilag"))\
            </text:note-body></text:note>
            """
        let transcript = try read(
            OdtFixture(body: Self.p("I: Hvad\(annotation) så?") + Self.p("IP: Jeg bor her\(footnote).")).bytes, as: "a.odt")
        #expect(transcript.shown.joined(separator: "|").hasSuffix("I: Hvad så?|IP: Jeg bor her."))
        #expect(transcript.notes.map(\.text) == ["spørg igen", "se bilag"])
        #expect(transcript.notes.map(\.kind) == [.comment, .footnote])
        #expect(transcript.notes.map(\.author) == ["Lone", nil])
        #expect(transcript.notes.map(\.anchor) == [7, 28])
        #expect(transcript.diagnostics(.notesLeftOut).map(\.message) == ["not read, as they are no speech: 1 footnote, 1 comment"])
        expectInvariants(transcript, "notes")
    }

    @Test("Cells have their place in the grid, with repeated and covered ones; a nested table has one of its own")
    func tables() throws {
        func cell(_ inner: String, _ attributes: String = "") -> String { "<table:table-cell \(attributes)>\(inner)</table:table-cell>" }
        func row(_ inner: String) -> String { "<table:table-row>\(inner)</table:table-row>" }
        let nested = "<table:table>\(row(cell(Self.p("indre"))))</table:table>"
        let covered = "<table:covered-table-cell>\(Self.p("dækket"))</table:covered-table-cell>"
        let first = row(cell(Self.p("a"), "table:number-columns-spanned=\"2\"") + covered + cell(Self.p("b") + nested + Self.p("c")))
        let second = row(cell("", "table:number-columns-repeated=\"2\"") + cell(Self.p("d")))
        let document = try document("<table:table>\(first)\(second)</table:table>" + Self.p("ude"))
        #expect(document.paragraphs.map { String(decoding: $0.text, as: UTF8.self) } == ["a", "b", "indre", "c", "d", "ude"])
        #expect(
            document.paragraphs.map(\.cell) == [
                CellPosition(table: 0, row: 0, column: 0), CellPosition(table: 0, row: 0, column: 2), CellPosition(table: 1, row: 0, column: 0),
                CellPosition(table: 0, row: 0, column: 2), CellPosition(table: 0, row: 1, column: 2), nil,
            ])
    }

    private static let automatic = """
        <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
        <style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>
        <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Taler_20_navn"/>
        <style:style style:name="R" style:family="text" style:parent-style-name="R"/>
        """
    private static let named = """
        <office:styles><style:style style:name="Taler_20_navn" style:display-name="Taler navn" style:family="paragraph">\
        <style:text-properties fo:font-weight="bold"/></style:style>\
        <style:style style:name="Fed" style:family="text"><style:text-properties fo:font-weight="700"/></style:style></office:styles>
        """

    @Test(
        "The beginning is bold by automatic and named styles, and inner spans turn it off",
        arguments: [
            ("<text:p><text:span text:style-name=\"T1\">Maria:</text:span> Ja.</text:p>", 6),
            ("<text:p><text:span text:style-name=\"Fed\">Maria:</text:span> Ja.</text:p>", 6),
            ("<text:p text:style-name=\"P1\">Maria:<text:span text:style-name=\"T2\"> Ja.</text:span></text:p>", 6),
            ("<text:p><text:span text:style-name=\"T1\"><text:span text:style-name=\"T2\">Maria:</text:span></text:span></text:p>", 0),
            ("<text:p><text:span text:style-name=\"R\">Maria:</text:span></text:p>", 0),
        ])
    func boldBeginning(_ body: String, _ expected: Int) throws {
        #expect(try document(body, automatic: Self.automatic, styles: Self.named).paragraphs.first?.boldPrefix == expected)
    }

    @Test func namesAndHiddenText() throws {
        let body = "<text:p text:style-name=\"P1\">a<text:span text:style-name=\"T3\">skjult</text:span></text:p><text:h>b</text:h>"
        let document = try document(body, automatic: Self.automatic, styles: Self.named)
        #expect(document.paragraphs.map(\.style) == ["Taler navn", "Heading"])
        #expect(document.paragraphs[0].text == Array("a".utf8))
    }

    @Test("A protected document, another kind, no zip and no content are each told")
    func refusals() throws {
        let locked = "<m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry>"
        #expect(refusal(OdtFixture(body: Self.p("x"), manifest: locked).bytes, as: "a.odt")?.code == .documentProtected)
        #expect(refusal(OdtFixture(kind: "spreadsheet").bytes, as: "a.odt")?.message.contains("of the kind spreadsheet") == true)
        #expect(refusal("Dette er tekst", as: "a.odt")?.code == .odtInvalid)
        var zip = ZipWriter()
        zip.add("mimetype", "application/vnd.oasis.opendocument.text")
        #expect(refusal(zip.finished(), as: "a.bin")?.code == .odtInvalid)
        #expect(refusal(OdtFixture(body: "<text:p/>").bytes, as: "a.odt")?.code == .transcriptEmpty)
        let deep = String(repeating: "<text:span>", count: 300) + String(repeating: "</text:span>", count: 300)
        #expect(refusal(OdtFixture(body: Self.p(deep)).bytes, as: "a.odt")?.code == .xmlLimit)
    }
}
