import CorpusModel

/// A codebook as one self-contained page: no script, nothing from outside, all text escaped.
public struct CodebookHTML: Sendable {
    private let codebook: Codebook
    private let labels: CodebookLabels

    public init(_ codebook: Codebook, language: LabelLanguage) {
        self.codebook = codebook
        labels = CodebookLabels(language: language)
    }

    public var bytes: [UInt8] {
        let title = HTMLText.escaped(codebook.title)
        let facts = codebook.facts.map { "<p>\(HTMLText.escaped($0))</p>\n" }.joined()
        let page = """
            <!DOCTYPE html>
            <html lang="\(labels.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="Ordret \(ordretVersion)">
            <title>\(title)</title>
            <style>
            \(Self.sheet)
            </style>
            </head>
            <body>
            <main>
            <h1>\(title)</h1>
            \(facts)\(codebook.chapters.map(chapter).joined())</main>
            </body>
            </html>

            """
        return Array(page.utf8)
    }

    private func chapter(_ chapter: CodebookChapter) -> String {
        let level = chapter.isLeaf ? "h3" : "h2"
        let other = chapter.otherLabel.isEmpty ? "" : " (\(HTMLText.escaped(chapter.otherLabel)))"
        var out = "<\(level)>\(HTMLText.escaped(chapter.label))\(other)</\(level)>\n"
        if !chapter.id.isEmpty { out += "<p class=\"id\">\(HTMLText.escaped(chapter.id))</p>\n" }
        if !chapter.definition.isEmpty { out += "<p>\(HTMLText.escaped(chapter.definition))</p>\n" }
        out += chapter.parts.map(part).joined()
        guard !chapter.quotations.isEmpty else { return out }
        return out + "<h4>\(labels.quotations)</h4>\n" + chapter.quotations.map(quotation).joined()
    }

    private func part(_ part: CodebookPart) -> String {
        let heading = part.heading.isEmpty ? "" : "<h4>\(HTMLText.escaped(part.heading))</h4>\n"
        if part.kind == .entry {
            let headings = labels.entryHeadings.map { "<th scope=\"col\">\($0)</th>" }.joined()
            let rows = part.items.map { item in
                "<tr>" + [item.name, item.text, item.remark].map { "<td>\(HTMLText.escaped($0))</td>" }.joined() + "</tr>\n"
            }
            return heading + "<table>\n<thead><tr>\(headings)</tr></thead>\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
        }
        let items = part.items.map { item in
            let name = item.name.isEmpty ? "" : "<em>\(HTMLText.escaped(item.name))</em>: "
            return "<li>\(name)\(HTMLText.escaped(item.text))" + (item.remark.isEmpty ? "" : " – \(HTMLText.escaped(item.remark))") + "</li>\n"
        }
        return heading + "<ul>\n\(items.joined())</ul>\n"
    }

    private func quotation(_ quotation: CodebookQuotation) -> String {
        let words = "\(HTMLText.escaped(quotation.before))<b>\(HTMLText.escaped(quotation.node))</b>\(HTMLText.escaped(quotation.after))"
        return "<blockquote lang=\"da\">\(words)<footer>\(HTMLText.escaped(labels.source(quotation)))</footer></blockquote>\n"
    }

    private static let sheet = """
        :root { color-scheme: light dark; }
        body { font: 15px/1.45 system-ui, sans-serif; margin: 1.5rem auto; max-width: 60rem; padding: 0 1rem; }
        h1 { font-size: 1.4rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; border-bottom: 2px solid; } h3 { font-size: 1.05rem; margin-top: 1.8rem; }
        h4 { font-size: .95rem; margin: .8rem 0 .2rem; }
        .id, footer { font-size: .85em; opacity: .75; margin: .1rem 0; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .2rem .5rem; border-bottom: 1px solid #8884; overflow-wrap: anywhere; }
        td:first-child { width: 12em; }
        ul { margin: .2rem 0; padding-left: 1.3rem; }
        blockquote { margin: .5rem 1rem; }
        @media print { @page { size: A4; margin: 15mm; } body { font-size: 9pt; max-width: none; color: #000; background: #fff; } h2, h3, h4 { break-after: avoid; } }
        """
}
