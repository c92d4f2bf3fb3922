import CorpusModel
import ZipArchive

/// A table of quotations as a Word document (ECMA-376 Part 1, WordprocessingML), ready for an article: heading, notes, a table with a repeated
/// header row, the words that were found in bold. The same bytes for the same lines.
public struct QuotationDocument: Sendable {
    private let table: QuotationTable

    public init(_ table: QuotationTable) { self.table = table }

    public func bytes() throws(ZipError) -> [UInt8] {
        var file = ZipFile()
        file.add("[Content_Types].xml", WordParts.contentTypes)
        file.add("_rels/.rels", WordParts.relationships)
        file.add("docProps/core.xml", WordParts.properties(title: HTMLText.escaped(table.title), language: table.language.rawValue))
        file.add("word/_rels/document.xml.rels", WordParts.documentRelationships)
        file.add("word/styles.xml", WordParts.styles)
        file.add("word/document.xml", document)
        return try file.bytes()
    }

    private var document: String {
        let heading = WordText.paragraph([WordText.run(table.title)], style: "Heading1")
        let notes = table.notes.map { WordText.paragraph([WordText.run($0)]) }.joined()
        let widths = [600, 5600, 1200, 1300, 2000, 700, 1000]
        let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        let header = row(table.headings.map { [WordText.run($0, isBold: true)] }, widths, isHeader: true)
        let rows = table.rows.map { line in
            let quotation = [
                WordText.run(line.before, isDanish: true), WordText.run(line.node, isBold: true, isDanish: true),
                WordText.run(line.after, isDanish: true),
            ]
            let rest = [line.speaker, line.role, line.transcript, String(line.turn), line.time].map { [WordText.run($0)] }
            return row([[WordText.run(String(line.number))], quotation] + rest, widths)
        }.joined()
        return WordParts.document(
            "\(heading)\(notes)<w:tbl><w:tblPr><w:tblStyle w:val=\"Quotations\"/><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>"
                + "<w:tblGrid>\(grid)</w:tblGrid>\(header)\(rows)</w:tbl><w:p/>")
    }

    private func row(_ cells: [[String]], _ widths: [Int], isHeader: Bool = false) -> String {
        let content = zip(cells, widths).map { "<w:tc><w:tcPr><w:tcW w:w=\"\($1)\" w:type=\"dxa\"/></w:tcPr>\(WordText.paragraph($0))</w:tc>" }
            .joined()
        return "<w:tr><w:trPr><w:cantSplit/>\(isHeader ? "<w:tblHeader/>" : "")</w:trPr>\(content)</w:tr>"
    }
}
