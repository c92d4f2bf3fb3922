import CorpusModel

/// Transcripts of noScribe as text: `S01: [00:00:12] text (..) //S02: ja. // text`.
///
/// Done: labels and times as in the layout `labels`; speech into a turn is a turn of the other speaker, and the turn goes on after it, by ranges;
/// the lines that tell of the program and the recording belong to no turn. Pauses stay in the words, as events.
enum NoScribeLayout {
    static func read(_ text: LaidOutText, isForced: Bool) -> LayoutReading {
        text.bytes.withUnsafeBufferPointer { bytes in
            guard isForced || looksLikeNoScribe(text, bytes) else { return LayoutReading(layout: .noscribe, score: 0) }
            let labels = LabelsLayout.read(text, isForced: true)
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

    /// The program names itself above the first turn, or marks speech into turns as nobody else does.
    private static func looksLikeNoScribe(_ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let filled = text.ranges.lazy.filter { !$0.isEmpty }
        if filled.prefix(6).contains(where: { $0.count <= 400 && text.text($0).contains("noScribe") }) { return true }
        return filled.contains { OverlapMarks.stretches(bytes, [$0]).contains { $0.label != nil } }
    }
}
