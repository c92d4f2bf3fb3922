import CorpusModel

/// No speakers: the text as it is, a turn for each paragraph.
enum ProseLayout {
    /// The text as it is when it is asked for; else times in brackets are no words, and one at the start of a paragraph is its turn's.
    static func read(_ text: LaidOutText, isForced: Bool) -> LayoutReading {
        text.bytes.withUnsafeBufferPointer { bytes in
            var turns = paragraphs(text)
            for index in turns.indices where !isForced {
                let first = turns[index].ranges[0]
                let isStamped = [UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "#")].contains(bytes[first.start])
                let start = isStamped ? Timestamps.match(bytes, from: first.start, to: first.end)?.time : nil
                turns[index].start = start
                turns[index].ranges = turns[index].ranges.flatMap { SpokenStretches.between(bytes, $0, text.marks.openings) }
            }
            return LayoutReading(layout: .prose, score: LayoutChoice.threshold, turns: turns)
        }
    }

    /// Where the page breaks the lines, a paragraph goes on to an empty or an indented line; in one range, unless numbers stand between its lines.
    private static func paragraphs(_ text: LaidOutText) -> [LabelledTurn] {
        var paragraphs: [LabelledTurn] = []
        var continues = false
        for (index, range) in text.ranges.enumerated() {
            if range.isEmpty {
                continues = false
            } else if continues, text.document.isHardWrapped, text.starts[index] == range.start, let last = paragraphs.indices.last {
                if text.hasLineNumbers {
                    paragraphs[last].ranges.append(range)
                } else {
                    paragraphs[last].ranges[0].end = range.end
                }
            } else {
                paragraphs.append(LabelledTurn(label: nil, ranges: [range]))
                continues = true
            }
        }
        return paragraphs
    }
}
