import CorpusModel

/// `LABEL: words` paragraphs, with or without a time before or after the label.
///
/// A label must recur or be listed, so that a colon in a sentence makes no speaker. A labelled paragraph starts a turn, also when the
/// label is that of the turn before; unlabelled ones continue it.
enum LabelsLayout {
    static func read(_ text: LaidOutText, isForced: Bool) -> LayoutReading {
        text.bytes.withUnsafeBufferPointer { bytes in
            if let labels = BracketLabels.labels(text, bytes) {
                return reading(text, bytes, labels, TimeMarks(text.ranges, isLabel: { labels[$0] != nil }, bytes))
            }
            let candidates = text.ranges.map { $0.isEmpty ? nil : candidate(bytes, $0, text) }
            let marks = TimeMarks(text.ranges, isLabel: { candidates[$0] != nil }, bytes)
            let accepted = acceptedLabels(candidates, marks, text, isForced: isForced)
            let mustBeLed = marks.rule(candidates, accepted)
            var inside: [String: String?] = [:]
            let labels = candidates.indices.map { index in
                mustBeLed && !marks.led.contains(index) ? nil : candidates[index].flatMap { believed($0, accepted, &inside) }
            }
            return reading(text, bytes, labels, marks)
        }
    }

    private static func candidate(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange, _ text: LaidOutText) -> SpeakerLabel? {
        guard let label = SpeakerLabel.match(bytes, range), !label.needsListing || text.isListed(label.label) else { return nil }
        return label
    }

    private static func acceptedLabels(_ candidates: [SpeakerLabel?], _ marks: TimeMarks, _ text: LaidOutText, isForced: Bool) -> Set<String> {
        var counts: [String: Int] = [:]
        for candidate in candidates { if let candidate { counts[candidate.label, default: 0] += 1 } }
        var accepted: Set<String> = []
        for (index, candidate) in candidates.enumerated() {
            guard let candidate else { continue }
            let count = counts[candidate.label] ?? 0
            let needed = candidate.looksLikeProse ? 3 : isForced || marks.led.contains(index) ? 1 : 2
            if count >= needed || text.isListed(candidate.label) { accepted.insert(candidate.label) }
        }
        // `IP:` once beside `I:` is a label too.
        guard !accepted.isEmpty else { return [] }
        for candidate in candidates { if let label = candidate?.label, SpeakerLabel.isCode(label) { accepted.insert(label) } }
        return accepted
    }

    /// A label that was accepted, also where a heading has run into it (`AfstemningFormanden:`), as happens in text taken from PDF.
    ///
    /// - Parameter inside: the longest accepted label that each candidate ends with; found once for each.
    private static func believed(_ candidate: SpeakerLabel, _ accepted: Set<String>, _ inside: inout [String: String?]) -> SpeakerLabel? {
        let glued: String?
        if let known = inside[candidate.label] {
            glued = known
        } else {
            glued = accepted.filter { candidate.label.hasSuffix($0) && candidate.label != $0 }.max { $0.utf8.count < $1.utf8.count }
            inside[candidate.label] = .some(glued)
        }
        if let glued, let before = candidate.label.dropLast(glued.count).unicodeScalars.last, before.properties.isLowercase {
            return SpeakerLabel(label: glued, time: candidate.time, speech: candidate.speech, looksLikeProse: false)
        }
        return accepted.contains(candidate.label) ? candidate : nil
    }

    private static func reading(
        _ text: LaidOutText, _ bytes: UnsafeBufferPointer<UInt8>, _ labels: [SpeakerLabel?], _ marks: TimeMarks
    ) -> LayoutReading {
        var turns: [LabelledTurn] = []
        var covered = 0
        var total = 0
        var outside = 0
        var wrapped = false
        // Of a line above a label that holds only a time.
        var waiting: Seconds?
        for (index, whole) in text.ranges.enumerated() {
            guard !whole.isEmpty else {
                wrapped = false
                continue
            }
            let range = marks.shortened[index] ?? whole
            total += whole.count
            if let label = labels[index] {
                turns.append(LabelledTurn(label: label.label, ranges: [], start: label.time ?? waiting))
                waiting = nil
                covered += whole.count
                wrapped = append(
                    TextRange(min(label.speech, range.end), range.end), to: &turns[turns.count - 1], bytes, text.marks.openings, wrapped: false)
            } else if let time = Timestamps.whole(bytes, whole) {
                waiting = time
                covered += whole.count
                wrapped = false
            } else if turns.isEmpty || marks.apart.contains(index) || text.isHeading(index) {
                outside += 1
                wrapped = false
            } else {
                waiting = nil
                covered += whole.count
                // An indented line begins a paragraph.
                let continues = wrapped && text.document.isHardWrapped && !text.hasLineNumbers && text.starts[index] == whole.start
                wrapped = append(range, to: &turns[turns.count - 1], bytes, text.marks.openings, wrapped: continues)
            }
        }
        let distinct = Set(labels.compactMap { $0?.label }).count
        let coverage = total == 0 ? 0 : Double(covered) / Double(total)
        let enough = min(1, Double(turns.count) / 4) * (distinct >= 2 ? 1 : 0.5)
        return LayoutReading(layout: .labels, score: coverage * (0.5 + 0.5 * enough), turns: turns, outside: outside)
    }

    /// Adds speech without the timestamps in it; a line that continues a hard-wrapped paragraph joins the range before. True when something was added.
    private static func append(
        _ range: TextRange, to turn: inout LabelledTurn, _ bytes: UnsafeBufferPointer<UInt8>, _ openings: [Int], wrapped: Bool
    ) -> Bool {
        let pieces = SpokenStretches.between(bytes, range, openings)
        for (index, piece) in pieces.enumerated() {
            if index == 0, wrapped, piece.start == range.start, let last = turn.ranges.indices.last {
                turn.ranges[last].end = piece.end
            } else {
                turn.ranges.append(piece)
            }
        }
        return !pieces.isEmpty
    }
}
