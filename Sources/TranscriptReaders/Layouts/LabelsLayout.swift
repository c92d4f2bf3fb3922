import CorpusModel

/// `LABEL: words` paragraphs, with or without a time before or after the label.
///
/// A label must recur or be listed, so that a colon in a sentence makes no speaker. A labelled paragraph starts a turn, also when the
/// label is that of the turn before; unlabelled ones continue it.
enum LabelsLayout {
    static func read(_ text: LaidOutText, isForced: Bool) -> LayoutReading {
        text.bytes.withUnsafeBufferPointer { bytes in
            let candidates = text.ranges.map { $0.isEmpty ? nil : SpeakerLabel.match(bytes, $0) }
            let accepted = acceptedLabels(candidates.compactMap { $0 }, text, isForced: isForced)
            return reading(text, bytes, candidates.map { $0.flatMap { accepted.contains($0.label) ? $0 : nil } })
        }
    }

    private static func acceptedLabels(_ candidates: [SpeakerLabel], _ text: LaidOutText, isForced: Bool) -> Set<String> {
        var counts: [String: Int] = [:]
        for candidate in candidates { counts[candidate.label, default: 0] += 1 }
        var accepted: Set<String> = []
        for candidate in candidates {
            let count = counts[candidate.label] ?? 0
            let needed = candidate.looksLikeProse ? 3 : isForced ? 1 : 2
            if count >= needed || text.isListed(candidate.label) { accepted.insert(candidate.label) }
        }
        // `IP:` once beside `I:` is a label too.
        guard !accepted.isEmpty else { return [] }
        for candidate in candidates where SpeakerLabel.isCode(candidate.label) { accepted.insert(candidate.label) }
        return accepted
    }

    private static func reading(_ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>, _ labels: [SpeakerLabel?]) -> LayoutReading {
        var turns: [LabelledTurn] = []
        var covered = 0
        var total = 0
        var outside = 0
        var wrapped = false
        for (index, range) in text.ranges.enumerated() {
            guard !range.isEmpty else {
                wrapped = false
                continue
            }
            total += range.count
            if let label = labels[index] {
                turns.append(LabelledTurn(label: label.label, ranges: [], start: label.time))
                covered += range.count
                wrapped = append(TextRange(min(label.speech, range.end), range.end), to: &turns[turns.count - 1], bytes, wrapped: false)
            } else if turns.isEmpty || isMark(bytes, range) || isCaption(text, bytes, index, labels) {
                outside += 1
                wrapped = false
            } else {
                covered += range.count
                wrapped = append(range, to: &turns[turns.count - 1], bytes, wrapped: wrapped && text.document.isHardWrapped)
            }
        }
        let distinct = Set(labels.compactMap { $0?.label }).count
        let coverage = total == 0 ? 0 : Double(covered) / Double(total)
        let enough = min(1, Double(turns.count) / 4) * (distinct >= 2 ? 1 : 0.5)
        return LayoutReading(layout: .labels, score: coverage * (0.5 + 0.5 * enough), turns: turns, outside: outside)
    }

    /// Adds speech without the timestamps in it; a line that continues a hard-wrapped paragraph joins the range before. True when something was added.
    private static func append(_ range: TextRange, to turn: inout LabelledTurn, _ bytes: UnsafeBufferPointer<UInt8>, wrapped: Bool) -> Bool {
        let pieces = withoutTimestamps(bytes, range)
        for (index, piece) in pieces.enumerated() {
            if index == 0, wrapped, piece.start == range.start, let last = turn.ranges.indices.last {
                turn.ranges[last].end = piece.end
            } else {
                turn.ranges.append(piece)
            }
        }
        return !pieces.isEmpty
    }

    /// The stretches between bracketed timestamps.
    static func withoutTimestamps(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [TextRange] {
        var pieces: [TextRange] = []
        var start = range.start
        var at = range.start
        while at < range.end {
            let byte = bytes[at]
            if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "{"),
                let stamp = Timestamps.match(bytes, from: at, to: range.end)
            {
                let piece = trimmed(bytes, TextRange(start, at))
                if !piece.isEmpty { pieces.append(piece) }
                at = stamp.end
                start = at
            } else {
                at += 1
            }
        }
        let piece = trimmed(bytes, TextRange(start, range.end))
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }

    /// A line that holds only a time (`Kl. 10:03`, `[00:12:31]`).
    private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
        SpeakerLabel.timeOfDay(bytes, range.start, range.end) == range.end
    }

    /// `(Ordfører)` on the line above a label says who is about to speak.
    private static func isCaption(_ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ labels: [SpeakerLabel?]) -> Bool {
        let range = text.ranges[index]
        guard index + 1 < labels.count, labels[index + 1] != nil, text.document.isHardWrapped else { return false }
        return bytes[range.start] == UInt8(ascii: "(") && bytes[range.end - 1] == UInt8(ascii: ")")
    }
}
