import CorpusModel

/// Transcripts of noScribe as text: `S01: [00:00:12] text (..) //S02: ja. // text`.
///
/// Done: labels and times as in the layout `labels`; speech into a turn is a turn of the other speaker, and the turn goes on after it, by ranges;
/// the lines that tell of the program and the recording belong to no turn. Pauses stay in the words, as events.
enum NoScribeLayout {
    static func read(_ text: LaidOutText, isForced: Bool) -> LayoutReading {
        text.bytes.withUnsafeBufferPointer { bytes in
            let isNamed = namesItself(text)
            guard isForced || isNamed || hasOverlap(text, bytes) else { return LayoutReading(layout: .noscribe, score: 0) }
            let labels = LabelsLayout.read(text, isForced: isForced || isNamed)
            var turns: [LabelledTurn] = []
            for turn in labels.turns {
                let stretches = OverlapMarks.stretches(bytes, turn.ranges)
                // The turn itself comes first, although it may have no words of its own before the other's.
                var own = turn
                own.ranges = stretches.filter { $0.label == nil }.flatMap(\.ranges)
                turns.append(own)
                for stretch in stretches {
                    if let label = stretch.label { turns.append(LabelledTurn(label: label, ranges: stretch.ranges, start: nil)) }
                }
            }
            return LayoutReading(layout: .noscribe, score: labels.score, turns: turns, outside: labels.outside)
        }
    }

    /// The program names itself above the first turn.
    private static func namesItself(_ text: LaidOutText) -> Bool {
        text.ranges.lazy.filter { !$0.isEmpty }.prefix(6).contains { $0.count <= 400 && holds(text.bytes[$0.start..<$0.end], Self.name) }
    }

    private static let name = Array("noScribe".utf8)

    private static func holds(_ bytes: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        guard bytes.count >= word.count else { return false }
        return (bytes.startIndex...(bytes.endIndex - word.count)).contains { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
    }

    /// Speech into turns is marked as nobody else marks it.
    private static func hasOverlap(_ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.marks.hasSlashes else { return false }
        return text.ranges.contains { range in
            let slashes = bytes[range.start..<range.end].contains(UInt8(ascii: "/"))
            return slashes && OverlapMarks.stretches(bytes, [range]).contains { $0.label != nil }
        }
    }
}
