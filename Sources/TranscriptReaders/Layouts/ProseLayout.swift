import CorpusModel

/// No speakers: the text as it is, a turn for each paragraph.
enum ProseLayout {
    static func read(_ text: LaidOutText) -> LayoutReading {
        LayoutReading(
            layout: .prose, score: LayoutChoice.threshold, turns: paragraphs(text).map { LabelledTurn(label: nil, ranges: [$0], start: nil) })
    }

    /// Where the page breaks the lines, a paragraph goes on to an empty or an indented line.
    private static func paragraphs(_ text: LaidOutText) -> [TextRange] {
        var paragraphs: [TextRange] = []
        var continues = false
        for (index, range) in text.ranges.enumerated() {
            if range.isEmpty {
                continues = false
            } else if continues, text.document.isHardWrapped, text.starts[index] == range.start, let last = paragraphs.indices.last {
                paragraphs[last].end = range.end
            } else {
                paragraphs.append(range)
                continues = true
            }
        }
        return paragraphs
    }
}
