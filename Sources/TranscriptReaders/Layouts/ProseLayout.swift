import CorpusModel

/// No speakers: the text as it is, a turn for each paragraph.
enum ProseLayout {
    static func read(_ text: LaidOutText) -> LayoutReading {
        LayoutReading(
            layout: .prose, score: LayoutChoice.threshold,
            turns: text.ranges.filter { !$0.isEmpty }.map { LabelledTurn(label: nil, ranges: [$0], start: nil) })
    }
}
