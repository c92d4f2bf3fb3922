import CorpusModel

/// The label in bold, the words not: `**Maria:** Jeg synes …` or `**Maria** Jeg synes …`.
enum BoldLayout {
    static func read(_ text: LaidOutText, isForced: Bool) -> LayoutReading {
        text.bytes.withUnsafeBufferPointer { bytes in
            let labels = text.document.paragraphs.indices.map { label(text, bytes, $0) }
            var counts: [String: Int] = [:]
            for label in labels { if let name = label?.label { counts[name, default: 0] += 1 } }
            guard isForced || counts.contains(where: { $0.value >= 2 || text.isListed($0.key) }) else {
                return LayoutReading(layout: .bold, score: 0)
            }
            var turns: [LabelledTurn] = []
            var covered = 0
            var total = 0
            var outside = 0
            for (index, range) in text.ranges.enumerated() where !range.isEmpty {
                total += range.count
                if let label = labels[index], isForced || counts[label.label] ?? 0 >= 2 || text.isListed(label.label) {
                    covered += range.count
                    turns.append(
                        LabelledTurn(label: label.label, ranges: SpokenStretches.between(bytes, label.speech, text.marks.openings), start: label.time)
                    )
                } else if turns.isEmpty || text.isHeading(index) {
                    outside += 1
                } else {
                    covered += range.count
                    turns[turns.count - 1].ranges += SpokenStretches.between(bytes, range, text.marks.openings)
                }
            }
            let distinct = Set(turns.map(\.label)).count
            let coverage = total == 0 ? 0 : Double(covered) / Double(total)
            let enough = min(1, Double(turns.count) / 4) * (distinct >= 2 ? 1 : 0.5)
            return LayoutReading(layout: .bold, score: coverage * (0.5 + 0.5 * enough), turns: turns, outside: outside)
        }
    }

    private static func label(_ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (
        label: String, speech: TextRange, time: Seconds?
    )? {
        // Nothing but the numbers is taken out of a paragraph: copies of it would cost more than the rest.
        let boldPrefix = text.document.paragraphs[index].boldPrefix
        guard boldPrefix > 0, boldPrefix < text.document.paragraphs[index].count, boldPrefix <= SpeakerLabel.lengthLimit else { return nil }
        let range = text.ranges[index]
        let end = min(text.starts[index] + boldPrefix, range.end)
        guard range.start < end else { return nil }
        var name = trimmed(bytes, TextRange(range.start, end))
        var time: Seconds?
        if let stamp = Timestamps.match(bytes, from: name.start, to: name.end) {
            time = stamp.time
            name = trimmed(bytes, TextRange(stamp.end, name.end))
        }
        var speech = end
        if !name.isEmpty, bytes[name.end - 1] == UInt8(ascii: ":") {
            name = trimmed(bytes, TextRange(name.start, name.end - 1))
        } else if speech < range.end, bytes[speech] == UInt8(ascii: ":") {
            speech += 1
        }
        guard !name.isEmpty, name.count <= 40, !endsSentence(bytes[name.end - 1]) else { return nil }
        return (text.text(name), trimmed(bytes, TextRange(speech, range.end)), time)
    }

    private static func endsSentence(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ",")
    }
}
