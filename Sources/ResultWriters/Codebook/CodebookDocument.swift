import CorpusModel
import ZipArchive

/// A codebook as a Word document (ECMA-376 Part 1, WordprocessingML): headings that the navigation pane shows, entries in tables, quotations with their sources.
/// The same bytes for the same codebook.
public struct CodebookDocument: Sendable {
    private let codebook: Codebook
    private let labels: CodebookLabels

    public init(_ codebook: Codebook, language: LabelLanguage) {
        self.codebook = codebook
        labels = CodebookLabels(language: language)
    }

    public func bytes() throws(ZipError) -> [UInt8] {
        var file = ZipFile()
        file.add("[Content_Types].xml", WordParts.contentTypes)
        file.add("_rels/.rels", WordParts.relationships)
        file.add("docProps/core.xml", WordParts.properties(title: HTMLText.escaped(codebook.title), language: labels.language.rawValue))
        file.add("word/_rels/document.xml.rels", WordParts.documentRelationships)
        file.add("word/styles.xml", WordParts.reportStyles)
        file.add("word/document.xml", document)
        return try file.bytes()
    }

    private var document: String {
        let head =
            WordText.paragraph([WordText.run(codebook.title)], style: "Heading1")
            + codebook.facts.map { WordText.paragraph([WordText.run($0)]) }.joined()
        return WordParts.portrait(head + codebook.chapters.map(chapter).joined())
    }

    private func chapter(_ chapter: CodebookChapter) -> String {
        let other = chapter.otherLabel.isEmpty ? "" : " (\(chapter.otherLabel))"
        var out = WordText.paragraph([WordText.run(chapter.label + other)], style: chapter.isLeaf ? "Heading3" : "Heading2")
        if !chapter.id.isEmpty { out += WordText.paragraph([WordText.run(chapter.id)], style: "Source") }
        if !chapter.definition.isEmpty { out += WordText.paragraph([WordText.run(chapter.definition)]) }
        for part in chapter.parts {
            if !part.heading.isEmpty { out += WordText.paragraph([WordText.run(part.heading)], style: "Part") }
            out += part.kind == .entry ? entries(part.items) : part.items.map(item).joined()
        }
        if !chapter.quotations.isEmpty { out += WordText.paragraph([WordText.run(labels.quotations)], style: "Part") }
        return out + chapter.quotations.map(quotation).joined()
    }

    private func item(_ item: CodebookItem) -> String {
        let name = item.name.isEmpty ? [] : [WordText.run("\(item.name): ", isItalic: true)]
        let remark = item.remark.isEmpty ? "" : " – \(item.remark)"
        return WordText.paragraph([WordText.run("– ")] + name + [WordText.run(item.text, isDanish: true), WordText.run(remark)], style: "ListBullet")
    }

    private func quotation(_ quotation: CodebookQuotation) -> String {
        let words = [
            WordText.run(quotation.before, isDanish: true), WordText.run(quotation.node, isBold: true, isDanish: true),
            WordText.run(quotation.after, isDanish: true),
        ]
        return WordText.paragraph(words, style: "Quote") + WordText.paragraph([WordText.run(labels.source(quotation))], style: "Source")
    }

    private func entries(_ items: [CodebookItem]) -> String {
        let widths = [1700, 4838, 3100]
        let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        let header = row(labels.entryHeadings.map { [WordText.run($0, isBold: true)] }, widths, isHeader: true)
        let rows = items.map { row([[WordText.run($0.name)], [WordText.run($0.text, isDanish: true)], [WordText.run($0.remark)]], widths) }.joined()
        return "<w:tbl><w:tblPr><w:tblStyle w:val=\"Quotations\"/><w:tblW w:w=\"9638\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
            + "<w:tblGrid>\(grid)</w:tblGrid>\(header)\(rows)</w:tbl>" + WordText.paragraph([])
    }

    private func row(_ cells: [[String]], _ widths: [Int], isHeader: Bool = false) -> String {
        let content = zip(cells, widths).map { "<w:tc><w:tcPr><w:tcW w:w=\"\($1)\" w:type=\"dxa\"/></w:tcPr>\(WordText.paragraph($0))</w:tc>" }
            .joined()
        return "<w:tr><w:trPr><w:cantSplit/>\(isHeader ? "<w:tblHeader/>" : "")</w:trPr>\(content)</w:tr>"
    }
}
