import CorpusModel
import ResultWriters
import Testing
import ZipArchive

@Suite struct CodebookTests {
    static let quotation = CodebookQuotation(
        before: "Vi har ", node: "<magt>", after: ", ikke?", entry: "ord", speaker: "Anna", role: "resident", transcript: "anna", turn: 3,
        location: "anna.txt:4")
    static let codebook = Codebook(
        title: "Kodebog: magt 1.0.0", facts: ["magt 1.0.0 (magt.yaml)"],
        chapters: [
            CodebookChapter(
                id: "magt", lexicon: "magt 1.0.0", label: "Magt", otherLabel: "Power", definition: "", isLeaf: false, parts: [], quotations: []),
            CodebookChapter(
                id: "magt/har", lexicon: "magt 1.0.0", label: "Har magt", otherLabel: "Has power", definition: "Den, der bestemmer.", isLeaf: true,
                parts: [
                    CodebookPart(.rule, heading: "Regler", items: [CodebookItem(text: "Et benægtet fund tælles ikke.")]),
                    CodebookPart(.entry, heading: "Ord og vendinger", items: [CodebookItem(name: "ord", text: "magt|styring", remark: "vægt 0.50")]),
                    CodebookPart(.match, heading: "Skal findes", items: [CodebookItem(name: "resident", text: "Vi har magt.")]),
                ], quotations: [quotation]),
        ])

    @Test func markdown() {
        let text = String(decoding: CodebookMarkdown(Self.codebook, language: .danish).bytes, as: UTF8.self)
        #expect(
            text == """
                # Kodebog: magt 1.0.0

                magt 1.0.0 (magt.yaml)

                ## Magt (Power)

                `magt`

                ### Har magt (Has power)

                `magt/har`

                Den, der bestemmer.

                **Regler**

                - Et benægtet fund tælles ikke.

                **Ord og vendinger**

                | Indgang | Ord og vendinger | Vilkår og bemærkninger |
                |---|---|---|
                | ord | magt\\|styring | vægt 0.50 |

                **Skal findes**

                - *resident*: Vi har magt.

                **Citater**

                > Vi har **\\<magt\\>**, ikke?\u{20}\u{20}
                > Anna, resident · anna · tur 3 · anna.txt:4


                """)
    }

    @Test func terminal() {
        let text = CodebookText(Self.codebook, language: .danish, width: 40).string
        #expect(text.contains("magt/har – Har magt (Has power)\n    Den, der bestemmer.\n  Regler:\n    - Et benægtet fund tælles ikke.\n"))
        #expect(text.contains("    - ord: magt|styring – vægt 0.50\n"))
        #expect(text.contains("    - Vi har [<magt>], ikke?\n      Anna, resident · anna · tur 3 ·\n      anna.txt:4\n"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
    }

    @Test func table() {
        let table = CodebookTable.table(Self.codebook)
        #expect(
            table.rows.map { $0[1...5].map(\.string).joined(separator: " | ") } == [
                "magt | label |  | Magt | Power", "magt/har | label |  | Har magt | Has power", "magt/har | definition |  | Den, der bestemmer. | ",
                "magt/har | rule |  | Et benægtet fund tælles ikke. | ", "magt/har | entry | ord | magt|styring | vægt 0.50",
                "magt/har | match | resident | Vi har magt. | ", "magt/har | quotation | ord | Vi har <magt>, ikke? | <magt>",
            ])
        #expect(table.rows.last?.suffix(5).map(\.string) == ["Anna", "resident", "anna", "3", "anna.txt:4"])
    }

    @Test func page() {
        let text = String(decoding: CodebookHTML(Self.codebook, language: .danish).bytes, as: UTF8.self)
        #expect(text.contains("<html lang=\"da\">") && text.contains("default-src 'none'") && !text.contains("<script"))
        #expect(text.contains("<h3>Har magt (Has power)</h3>") && text.contains("<b>&lt;magt&gt;</b>") && !text.contains("<magt>"))
    }

    @Test func document() throws {
        let bytes = try CodebookDocument(Self.codebook, language: .danish).bytes()
        #expect(try CodebookDocument(Self.codebook, language: .danish).bytes() == bytes)
        let archive = try ZipArchive(bytes)
        let text = String(decoding: try archive.read(#require(archive.entry("word/document.xml"))), as: UTF8.self)
        for part in [
            "<w:pStyle w:val=\"Heading3\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Har magt (Has power)</w:t>",
            "<w:b/><w:lang w:val=\"da-DK\"/></w:rPr><w:t xml:space=\"preserve\">&lt;magt&gt;</w:t>", "<w:tblHeader/>", "w:h=\"16838\"",
        ] { #expect(text.contains(part), "\(part)") }
        let styles = String(decoding: try archive.read(#require(archive.entry("word/styles.xml"))), as: UTF8.self)
        for style in ["Heading1", "Heading2", "Heading3", "Part", "ListBullet", "Quote", "Source", "Quotations"] {
            #expect(styles.contains("w:styleId=\"\(style)\""), "\(style)")
        }
    }
}
