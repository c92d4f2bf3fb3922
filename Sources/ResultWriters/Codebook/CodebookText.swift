import CorpusModel

/// A codebook for the terminal, wrapped to its width.
public struct CodebookText: Sendable {
    private let codebook: Codebook
    private let labels: CodebookLabels
    private let width: Int
    private let measure: @Sendable (String) -> Int

    /// - Parameter measure: the columns that a text takes on the screen.
    public init(_ codebook: Codebook, language: LabelLanguage, width: Int, measure: @escaping @Sendable (String) -> Int = { $0.unicodeScalars.count })
    {
        self.codebook = codebook
        labels = CodebookLabels(language: language)
        self.width = max(40, width)
        self.measure = measure
    }

    public var string: String {
        let head = wrapped(codebook.title, indent: 0) + codebook.facts.flatMap { wrapped($0, indent: 0) }
        return (head + codebook.chapters.flatMap { [""] + lines($0) }).map { $0 + "\n" }.joined()
    }

    private func lines(_ chapter: CodebookChapter) -> [String] {
        let name = chapter.id.isEmpty ? chapter.label : "\(chapter.id) – \(chapter.label)"
        var lines = wrapped(name + (chapter.otherLabel.isEmpty ? "" : " (\(chapter.otherLabel))"), indent: 0)
        lines += wrapped(chapter.definition, indent: 4)
        for part in chapter.parts {
            if !part.heading.isEmpty { lines += wrapped(part.heading + ":", indent: 2) }
            for item in part.items {
                let name = item.name.isEmpty ? "" : "\(item.name): "
                lines += wrapped("- \(name)\(item.text)" + (item.remark.isEmpty ? "" : " – \(item.remark)"), indent: 4, hanging: 2)
            }
        }
        if !chapter.quotations.isEmpty { lines += wrapped(labels.quotations + ":", indent: 2) }
        for quotation in chapter.quotations {
            lines += wrapped("- \(quotation.before)[\(quotation.node)]\(quotation.after)", indent: 4, hanging: 2)
            lines += wrapped(labels.source(quotation), indent: 6)
        }
        return lines
    }

    /// Lines of words, none wider than the screen unless a word is.
    private func wrapped(_ text: String, indent: Int, hanging: Int = 0) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in VisibleText.escaped(text).split(separator: " ").map(String.init) {
            let margin = String(repeating: " ", count: indent + (lines.isEmpty ? 0 : hanging))
            if line.isEmpty {
                line = margin + word
            } else if measure(line) + 1 + measure(word) <= width {
                line += " " + word
            } else {
                lines.append(line)
                line = String(repeating: " ", count: indent + hanging) + word
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
