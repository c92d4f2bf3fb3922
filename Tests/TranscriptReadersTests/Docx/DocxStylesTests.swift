import CorpusModel
import Testing

@testable import TranscriptReaders

/// Bold, hidden text and names from `styles.xml`.
@Suite struct DocxStylesTests {
    private static let styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="character" w:styleId="Navn"><w:name w:val="Taler Tegn"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Arver"><w:basedOn w:val="Navn"/></w:style>
        <w:style w:type="character" w:styleId="Mager"><w:basedOn w:val="Navn"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Rundt"><w:basedOn w:val="Rundt"/></w:style>
        <w:style w:type="character" w:styleId="Skjult"><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Fed"><w:name w:val="Fed tekst"/><w:rPr><w:b/></w:rPr></w:style>
        """

    private func paragraph(_ properties: String, _ runs: String) throws -> DocumentParagraph {
        let body = "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
        let file = sourceFile(DocxFixture(body: body, styles: Self.styles).bytes, as: "a.docx")
        return try #require(try DocxReader.document(file, ReadingOptions()).paragraphs.first)
    }

    private static func run(_ properties: String, _ text: String) -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    @Test(
        "The beginning is bold by run, character style and paragraph style, and toggles turn it off",
        arguments: [
            ("", run("<w:b/>", "Maria:") + run("", " Ja."), 6),
            ("", run("<w:rStyle w:val=\"Navn\"/>", "Maria:") + run("", " Ja."), 6),
            ("", run("<w:rStyle w:val=\"Arver\"/>", "Maria:") + run("", " Ja."), 6),
            ("", run("<w:rStyle w:val=\"Mager\"/>", "Maria:") + run("", " Ja."), 0),
            ("", run("<w:rStyle w:val=\"Rundt\"/>", "Maria:") + run("", " Ja."), 0),
            ("", run("<w:b w:val=\"0\"/>", "Maria:"), 0),
            ("<w:pStyle w:val=\"Fed\"/>", run("", "Maria:") + run("<w:b w:val=\"false\"/>", " Ja."), 6),
            // Bold in bold is not bold (ECMA-376 §17.7.3).
            ("<w:pStyle w:val=\"Fed\"/>", run("<w:rStyle w:val=\"Navn\"/>", "Maria:"), 0),
            ("<w:rPr><w:b/></w:rPr>", run("", "Maria:"), 0),
            ("", run("", " ") + run("<w:b/>", "Maria") + run("", ": Ja"), 6),
        ])
    func boldBeginning(_ properties: String, _ runs: String, _ expected: Int) throws {
        #expect(try paragraph(properties, runs).boldPrefix == expected)
    }

    @Test("A paragraph has its style's name, the default's where it names none")
    func names() throws {
        #expect(try paragraph("<w:pStyle w:val=\"Fed\"/>", "").style == "Fed tekst")
        #expect(try paragraph("<w:pStyle w:val=\"Ukendt\"/>", "").style == "Ukendt")
        #expect(try paragraph("", "").style == "Normal")
    }

    @Test("A style may hide text")
    func hidden() throws {
        #expect(try paragraph("", Self.run("<w:rStyle w:val=\"Skjult\"/>", "væk") + Self.run("", "her")).text == Array("her".utf8))
    }
}
