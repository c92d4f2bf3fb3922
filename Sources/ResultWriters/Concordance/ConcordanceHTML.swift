import CorpusModel

/// A concordance as one self-contained page: no script, nothing from outside, all text escaped, the lines aligned on the node.
public struct ConcordanceHTML: Sendable {
    public let title: String
    /// As the user wrote it.
    public let query: String
    public let language: LabelLanguage
    /// Sentences shown under the counts, such as how many lines a role filter left out.
    public let notes: [String]
    /// The place of each sort key by its name; the words that it looks at have its colour.
    public let keys: [String: Int]
    /// A figure above the lines, as markup that a writer of this module made.
    public let figure: String

    public init(
        title: String, query: String, language: LabelLanguage = .english, notes: [String] = [], keys: [String: Int] = [:], figure: String = ""
    ) {
        self.title = title
        self.query = query
        self.language = language
        self.notes = notes
        self.keys = keys
        self.figure = figure
    }

    /// How many hits a role filter left out.
    public static func leftOutNote(_ count: Int, _ language: LabelLanguage) -> String {
        switch language {
        case .danish: "\(count) træf i andre roller er udeladt."
        case .english: "\(count) \(count == 1 ? "hit of another role is" : "hits of other roles are") left out."
        }
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
            \(notes)\(order(labels))\(figure)\(opening)
            """
    }

    private static let classes = ["id", "speaker", "left", "node", "right", "themes"]

    private func row(_ line: ConcordanceLine) -> String {
        let who = [line.role, line.time?.clock ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
        let cells = [
            cell("id", line.transcript, below: place(line), title: line.location), cell("speaker", line.speaker, below: who),
            spoken("left", .left, line), spoken("node", .node, line), spoken("right", .right, line),
            cell("themes", line.themes.joined(separator: ", ")),
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

    private func spoken(_ name: String, _ part: LineMark.Part, _ line: ConcordanceLine) -> String {
        let text = MarkedPieces(part, of: line).pieces.map { marked($0.text, $0.kinds) }.joined()
        return "<td class=\"\(name)\"\(language == .danish ? "" : " lang=\"da\"")>\(part == .node ? "<strong>\(text)</strong>" : text)</td>"
    }

    private func marked(_ text: String, _ kinds: [LineMark.Kind]) -> String {
        var out = HTMLText.escaped(text)
        var titles: [String] = []
        var key: Int?
        for kind in kinds {
            switch kind {
            case .key(let name): key = keys[name].map { min(key ?? $0, $0) } ?? key
            case .query(let label), .theme(let label): titles.append(label)
            }
        }
        if let key { out = "<span class=\"k\(key % 6)\">\(out)</span>" }
        return titles.isEmpty ? out : "<mark title=\"\(HTMLText.escaped(titles.joined(separator: "; ")))\">\(out)</mark>"
    }

    /// `Sorted by` with each key in its colour.
    private func order(_ labels: ConcordanceLabels) -> String {
        guard !keys.isEmpty else { return "" }
        let names = keys.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { "<span class=\"k\($1 % 6)\">\(HTMLText.escaped($0))</span>" }
        return "<p>\(labels.sortedBy): \(names.joined(separator: ", "))</p>\n"
    }
}
