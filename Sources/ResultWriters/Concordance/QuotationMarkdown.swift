import CorpusModel

/// A table of quotations in Markdown (a pipe table, as GitHub and pandoc read it), the words that were found in bold.
public struct QuotationMarkdown: Sendable {
    private let table: QuotationTable

    public init(_ table: QuotationTable) { self.table = table }

    public var bytes: [UInt8] {
        var out = "# \(Self.escaped(table.title))\n\n" + table.notes.map { Self.escaped($0) + "\n\n" }.joined()
        out += "| \(table.headings.joined(separator: " | ")) |\n|---:|---|---|---|---|---:|---|\n"
        for row in table.rows {
            let quotation = "\(Self.escaped(row.before))**\(Self.escaped(row.node))**\(Self.escaped(row.after))"
            let cells = [
                String(row.number), quotation, Self.escaped(row.speaker), Self.escaped(row.role), Self.escaped(row.transcript), String(row.turn),
                row.time,
            ]
            out += "| \(cells.joined(separator: " | ")) |\n"
        }
        return Array(out.utf8)
    }

    /// Characters that Markdown or HTML inside it would take for marks are escaped (CommonMark 0.31 §2.4); others stand as they are.
    private static func escaped(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in VisibleText.escaped(text).unicodeScalars {
            if "\\`*_{}[]<>#|~$&".unicodeScalars.contains(scalar) { out.append("\\") }
            out.append(scalar)
        }
        return String(out)
    }
}
