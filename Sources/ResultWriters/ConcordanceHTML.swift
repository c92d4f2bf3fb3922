import CorpusModel

/// A concordance as one self-contained page: no script, nothing from outside, all text escaped, the lines aligned on the node.
public struct ConcordanceHTML: Sendable {
    public let title: String
    /// As the user wrote it.
    public let query: String
    public let language: LabelLanguage
    /// Sentences shown under the counts, such as how many lines a role filter left out.
    public let notes: [String]

    public init(title: String, query: String, language: LabelLanguage = .english, notes: [String] = []) {
        self.title = title
        self.query = query
        self.language = language
        self.notes = notes
    }

    public func bytes(_ lines: [ConcordanceLine]) -> [UInt8] {
        var out = Array(head(lines).utf8)
        for line in lines { out += row(line).utf8 }
        out += (lines.isEmpty ? "" : "</tbody>\n</table>\n").utf8
        out += "</main>\n</body>\n</html>\n".utf8
        return out
    }

    private func head(_ lines: [ConcordanceLine]) -> String {
        let labels = ConcordanceLabels(language: language)
        let left = lines.count { !$0.counted }
        let notes = ([labels.counts(lines) + "."] + (left > 0 ? [labels.uncounted(left)] : []) + self.notes)
            .map { "<p>\(HTMLText.escaped($0))</p>\n" }.joined()
        let headings = zip(Self.classes, labels.headings).map { "<th scope=\"col\" class=\"\($0)\">\(HTMLText.escaped($1))</th>" }.joined()
        let opening = lines.isEmpty ? "<p>\(labels.nothingFound)</p>\n" : "<table>\n<thead><tr>\(headings)</tr></thead>\n<tbody>\n"
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="Ordret \(ordretVersion)">
            <title>\(HTMLText.escaped(title))</title>
            <style>
            \(ConcordanceStyle.sheet)
            </style>
            </head>
            <body>
            <main>
            <h1>\(HTMLText.escaped(title))</h1>
            <p>\(labels.query): <code>\(HTMLText.escaped(query))</code></p>
            \(notes)\(opening)
            """
    }

    private static let classes = ["id", "turn", "speaker", "role", "time", "left", "node", "right", "themes", "place"]

    private func row(_ line: ConcordanceLine) -> String {
        let texts = [
            line.transcript, String(line.turn), line.speaker, line.role, line.time?.clock ?? "", line.left, line.node, line.right,
            line.themes.joined(separator: ", "), line.location,
        ]
        let cells = zip(Self.classes, texts).map { name, text -> String in
            let spoken = name == "left" || name == "node" || name == "right"
            let escaped = HTMLText.escaped(text)
            return "<td class=\"\(name)\"\(spoken && language != .danish ? " lang=\"da\"" : "")>"
                + (name == "node" ? "<strong>\(escaped)</strong>" : escaped) + "</td>"
        }
        return "<tr\(line.counted ? "" : " class=\"uncounted\"")>\(cells.joined())</tr>\n"
    }
}
