import CorpusModel

/// Transcripts of f4, f5 and easytranscript: `#00:12:33-5#` at the end or the start of turns; the last field is tenths.
///
/// Done: labels as in the layout `labels`; without labels a paragraph is a turn without a speaker. A stamp before a turn's words is its start, one
/// after them its end and the next turn's start, for that is where the transcriber heard the voices change. Stamps inside a turn are left out.
enum F4Layout {
    static func read(_ text: LaidOutText, isForced: Bool) -> LayoutReading {
        text.bytes.withUnsafeBufferPointer { bytes in
            let stamps = stamps(text, bytes)
            guard isForced || stamps.count >= 2 else { return LayoutReading(layout: .f4, score: 0) }
            let labels = LabelsLayout.read(text, isForced: isForced)
            let isLabelled = labels.turns.contains { !$0.ranges.isEmpty } && (isForced || labels.score >= LayoutChoice.threshold)
            var reading =
                isLabelled
                ? LayoutReading(layout: .f4, score: labels.score, turns: labels.turns, outside: labels.outside)
                // Better than prose, which knows nothing of times; worse than a layout that knows the speakers.
                : LayoutReading(layout: .f4, score: LayoutChoice.threshold + 0.01, turns: paragraphs(text, bytes))
            // A stamp here and there among many turns is another transcriber's habit.
            guard isForced || stamps.count * 4 >= reading.turns.count else { return LayoutReading(layout: .f4, score: 0) }
            addTimes(stamps, to: &reading.turns, text)
            return reading
        }
    }

    private struct Stamp {
        let range: TextRange
        let time: Seconds
        let paragraph: Int
    }

    private static func stamps(_ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>) -> [Stamp] {
        let openings = text.marks.openings.filter { bytes[$0] == UInt8(ascii: "#") }
        guard !openings.isEmpty else { return [] }
        var stamps: [Stamp] = []
        for (paragraph, range) in text.ranges.enumerated() {
            var at = range.start
            var next = TextMarks.index(of: at, in: openings)
            while next < openings.count, openings[next] < range.end {
                let opening = openings[next]
                next += 1
                guard opening >= at, let found = Timestamps.match(bytes, from: opening, to: range.end) else { continue }
                stamps.append(Stamp(range: TextRange(opening, found.end), time: found.time, paragraph: paragraph))
                at = found.end
            }
        }
        return stamps
    }

    private static func paragraphs(_ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>) -> [LabelledTurn] {
        text.ranges.map { LabelledTurn(label: nil, ranges: SpokenStretches.between(bytes, $0, text.marks.openings), start: nil) }.filter {
            !$0.ranges.isEmpty
        }
    }

    /// Gives turns, which stand in the order of the text, the times beside them.
    private static func addTimes(_ stamps: [Stamp], to turns: inout [LabelledTurn], _ text: LaidOutText) {
        let spoken = turns.indices.filter { !turns[$0].ranges.isEmpty }
        var next = 0
        var paragraph = 0
        for (order, turn) in spoken.enumerated() {
            guard let first = turns[turn].ranges.first, let last = turns[turn].ranges.last else { continue }
            while paragraph + 1 < text.ranges.count, text.ranges[paragraph + 1].start <= first.start { paragraph += 1 }
            // Before the words, in their own paragraph: the start. Else it belongs to the turn before.
            while next < stamps.count, stamps[next].range.start < first.start {
                if stamps[next].paragraph == paragraph {
                    turns[turn].start = turns[turn].start ?? stamps[next].time
                } else if order > 0 {
                    turns[spoken[order - 1]].end = stamps[next].time
                }
                next += 1
            }
            while next < stamps.count, stamps[next].range.start < last.end { next += 1 }
            // After the last words, in the paragraph where they end: the end.
            while next < stamps.count, stamps[next].range.start < endOfParagraph(last, text, from: paragraph) {
                turns[turn].end = stamps[next].time
                next += 1
            }
        }
        for (order, turn) in spoken.enumerated().dropFirst() where turns[turn].start == nil { turns[turn].start = turns[spoken[order - 1]].end }
    }

    private static func endOfParagraph(_ words: TextRange, _ text: LaidOutText, from paragraph: Int) -> Int {
        var index = paragraph
        while index + 1 < text.ranges.count, text.ranges[index].end < words.end { index += 1 }
        return text.ranges[index].end
    }
}
