import CorpusModel

/// No speakers: the text as it is, a turn for each paragraph.
enum ProseLayout {
    /// The text as it is when it is asked for; else times in brackets are no words, and one at the start of a paragraph is its turn's.
    static func read(_ text: LaidOutText, isForced: Bool) -> LayoutReading {
        text.bytes.withUnsafeBufferPointer { bytes in
            let turns = paragraphs(text).map { range -> LabelledTurn in
                if isForced { return LabelledTurn(label: nil, ranges: [range], start: nil) }
                let isStamped = [UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "#")].contains(bytes[range.start])
                let start = isStamped ? Timestamps.match(bytes, from: range.start, to: range.end)?.time : nil
                return LabelledTurn(label: nil, ranges: LabelsLayout.withoutTimestamps(bytes, range), start: start)
            }
            return LayoutReading(layout: .prose, score: LayoutChoice.threshold, turns: turns)
        }
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
