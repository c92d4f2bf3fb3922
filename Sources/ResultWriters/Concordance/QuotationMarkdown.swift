import CorpusModel

/// A table of quotations in Markdown (a pipe table, as GitHub and pandoc read it), the words that were found in bold.
public struct QuotationMarkdown: Sendable {
    private let table: QuotationTable

    public init(_ table: QuotationTable) { self.table = table }

    public var bytes: [UInt8] {
        var out = "# \(MarkdownText.escaped(table.title))\n\n" + table.notes.map { MarkdownText.escaped($0) + "\n\n" }.joined()
        out += "| \(table.headings.joined(separator: " | ")) |\n|---:|---|---|---|---|---:|---|\n"
        for row in table.rows {
            let quotation = "\(MarkdownText.escaped(row.before))**\(MarkdownText.escaped(row.node))**\(MarkdownText.escaped(row.after))"
            let cells = [
                String(row.number), quotation, MarkdownText.escaped(row.speaker), MarkdownText.escaped(row.role),
                MarkdownText.escaped(row.transcript), String(row.turn),
                row.time,
            ]
            out += "| \(cells.joined(separator: " | ")) |\n"
        }
        return Array(out.utf8)
    }
}
