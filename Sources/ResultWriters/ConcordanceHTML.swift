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

    private static let classes = ["id", "speaker", "left", "node", "right", "themes"]

    private func row(_ line: ConcordanceLine) -> String {
        let who = [line.role, line.time?.clock ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
        let cells = [
            cell("id", line.transcript, below: place(line), title: line.location), cell("speaker", line.speaker, below: who),
            spoken("left", line.left),
            spoken("node", line.node, isNode: true), spoken("right", line.right), cell("themes", line.themes.joined(separator: ", ")),
        ]
        return "<tr\(line.counted ? "" : " class=\"uncounted\"")>\(cells.joined())</tr>\n"
    }

    /// `turn 20 · p22`: the paragraph or line within the file that the transcript is named for; the whole place is the cell's title.
    private func place(_ line: ConcordanceLine) -> String {
        let labels = ConcordanceLabels(language: language)
        let last = line.location.split(separator: ":").last.map(String.init) ?? ""
        let isParagraph = last.hasPrefix("p") && Int(last.dropFirst()) != nil
        let spot = isParagraph ? " · \(last)" : Int(last).map { " · \(labels.line) \($0)" } ?? ""
        return "\(labels.turn) \(line.turn)\(spot)"
    }

    private func cell(_ name: String, _ text: String, below: String = "", title: String = "") -> String {
        let hint = title.isEmpty ? "" : " title=\"\(HTMLText.escaped(title))\""
        let second = below.isEmpty ? "" : "<div class=\"below\">\(HTMLText.escaped(below))</div>"
        return "<td class=\"\(name)\"\(hint)>\(HTMLText.escaped(text))\(second)</td>"
    }

    private func spoken(_ name: String, _ text: String, isNode: Bool = false) -> String {
        let escaped = HTMLText.escaped(text)
        return "<td class=\"\(name)\"\(language == .danish ? "" : " lang=\"da\"")>\(isNode ? "<strong>\(escaped)</strong>" : escaped)</td>"
    }
}
