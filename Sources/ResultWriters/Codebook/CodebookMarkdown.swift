import CorpusModel

/// A codebook in Markdown (CommonMark, entries in pipe tables as GitHub and pandoc read them).
public struct CodebookMarkdown: Sendable {
    private let codebook: Codebook
    private let labels: CodebookLabels

    public init(_ codebook: Codebook, language: LabelLanguage) {
        self.codebook = codebook
        labels = CodebookLabels(language: language)
    }

    public var bytes: [UInt8] {
        var out = "# \(MarkdownText.escaped(codebook.title))\n\n" + codebook.facts.map { MarkdownText.escaped($0) + "\n\n" }.joined()
        for chapter in codebook.chapters { out += text(chapter) }
        return Array(out.utf8)
    }

    private func text(_ chapter: CodebookChapter) -> String {
        let other = chapter.otherLabel.isEmpty ? "" : " (\(MarkdownText.escaped(chapter.otherLabel)))"
        var out = "\(chapter.isLeaf ? "###" : "##") \(MarkdownText.escaped(chapter.label))\(other)\n\n"
        if !chapter.id.isEmpty { out += "`\(chapter.id)`\n\n" }
        if !chapter.definition.isEmpty { out += "\(MarkdownText.escaped(chapter.definition))\n\n" }
        for part in chapter.parts { out += text(part) }
        guard !chapter.quotations.isEmpty else { return out }
        out += "**\(labels.quotations)**\n\n"
        for quotation in chapter.quotations {
            out +=
                "> \(MarkdownText.escaped(quotation.before))**\(MarkdownText.escaped(quotation.node))**\(MarkdownText.escaped(quotation.after))  \n"
            out += "> \(MarkdownText.escaped(labels.source(quotation)))\n\n"
        }
        return out
    }

    private func text(_ part: CodebookPart) -> String {
        let heading = part.heading.isEmpty ? "" : "**\(MarkdownText.escaped(part.heading))**\n\n"
        if part.kind == .entry {
            let rows = part.items.map { "| \([$0.name, $0.text, $0.remark].map(MarkdownText.escaped).joined(separator: " | ")) |\n" }.joined()
            return heading + "| \(labels.entryHeadings.joined(separator: " | ")) |\n|---|---|---|\n\(rows)\n"
        }
        let items = part.items.map { item in
            let name = item.name.isEmpty ? "" : "*\(MarkdownText.escaped(item.name))*: "
            return "- \(name)\(MarkdownText.escaped(item.text))" + (item.remark.isEmpty ? "" : " – \(MarkdownText.escaped(item.remark))") + "\n"
        }
        return heading + items.joined() + "\n"
    }
}
