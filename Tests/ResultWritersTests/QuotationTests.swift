import CorpusModel
import ResultWriters
import Testing
import ZipArchive

/// Quotation tables in Markdown and Word, the reading sheet, and the columns that are there only where they are wanted.
@Suite struct QuotationTests {
    private func quotation(_ line: ConcordanceLine) -> String {
        let text = Samples.text(QuotationMarkdown(QuotationTable([line], title: "Magt", query: "magt", language: .danish)).bytes)
        return String(text.split(separator: "\n").last ?? "")
    }

    @Test func markdownIsAPipeTable() {
        #expect(
            quotation(Samples.line(left: "så vi", right: "for det"))
                == "| 1 | så vi **tager ejerskab** for det | IP | citizen | anna | 4 | 00:01:12 |")
        var tight = Samples.line(left: "(", node: "magt", right: ").")
        tight.touchesLeft = true
        tight.touchesRight = true
        #expect(quotation(tight).contains("| (**magt**). |"))
    }

    @Test func marksOfMarkdownAreEscaped() {
        let row = quotation(Samples.line(left: "a | b *c*", node: "<b>_d_", right: "[e](f)\u{1B}"))
        #expect(row.contains("a \\| b \\*c\\* **\\<b\\>\\_d\\_** \\[e\\](f)\\<U+001B\\>"))
    }

    @Test func theDocumentHoldsTheTable() throws {
        let lines = [Samples.line(left: "så\u{0}vi", node: "tager & giver", right: ""), Samples.line(counted: false)]
        let document = QuotationDocument(QuotationTable(lines, title: "Magt & <ansvar>", query: "magt", notes: ["En note."]))
        let bytes = try document.bytes()
        #expect(try bytes == document.bytes())
        let archive = try ZipArchive(bytes)
        #expect(archive.entries.map(\.name).first == "[Content_Types].xml")
        let text = Samples.text(try archive.read(#require(archive.entry("word/document.xml"))))
        #expect(text.contains("<w:rPr><w:b/><w:lang w:val=\"da-DK\"/></w:rPr><w:t xml:space=\"preserve\">tager &amp; giver</w:t>"))
        #expect(text.contains("så&lt;U+0000&gt;vi ") && text.contains("Magt &amp; &lt;ansvar&gt;") && text.contains("<w:tblHeader/>"))
        #expect(text.split(separator: "<w:tr>").count == 4)
    }

    @Test func aSheetHasTheColumnsOfCodings() {
        var line = Samples.line(themes: ["help", "power"])
        line.decision = .accept
        line.note = "ja"
        let table = ReadingSheet.table([line, Samples.line()])
        #expect(table.columns.prefix(8).map(\.name) == ["transcript", "turn", "char_start", "char_end", "theme", "coder", "decision", "note"])
        #expect(table.rows.map { $0[4].string } == ["help", "power", ""] && table.rows.map { $0[6].string } == ["accept", "accept", ""])
    }

    @Test func columnsComeWithWhatTheyShow() {
        #expect(!ConcordanceTable.table([Samples.line()]).columns.contains { ConcordanceTable.optionalNames.contains($0.name) })
        var line = Samples.line(left: "på kommunen", right: "")
        line.expanded = ExpandedContext(left: "I: Hvad?", right: "")
        line.marks = [LineMark(.left, 4..<12, .query("kommune")), LineMark(.left, 0..<3, .key("left"))]
        line.decision = .undecided
        let table = ConcordanceTable.table([line])
        func cell(_ name: String) -> String? { table.columns.firstIndex { $0.name == name }.map { table.rows[0][$0].string } }
        #expect(cell("marks") == "kommune=kommunen" && cell("expanded_left") == "I: Hvad?" && cell("decision") == "undecided")
    }

    @Test func marksAreSeenInPages() {
        var line = Samples.line(left: "på <kommunen>", right: "")
        line.marks = [LineMark(.left, 5..<13, .query("kom & mune")), LineMark(.left, 0..<3, .key("left"))]
        let html = Samples.text(ConcordanceHTML(title: "t", query: "q", keys: ["left": 0]).bytes([line]))
        #expect(html.contains("<span class=\"k0\">på</span> &lt;<mark title=\"kom &amp; mune\">kommunen</mark>&gt;"))
        #expect(html.contains("Sorted by: <span class=\"k0\">left</span>"))
    }

    @Test func stripsOfDispersionFitTheScreen() {
        let strip = HitStrip(transcript: "anna", speaker: nil, length: 100, speaking: [0..<50], hits: [3, 3, 49], words: 50, dp: 0.8)
        let lines = DispersionText(width: 80).lines(HitDispersion(strips: [strip], dp: nil, dpNormalized: nil, range: 1, transcripts: 1))
        #expect(lines.count == 2 && lines.allSatisfy { $0.count <= 80 } && lines[1].contains("2") && lines[1].hasSuffix("    3     600.0      0.80"))
    }
}
