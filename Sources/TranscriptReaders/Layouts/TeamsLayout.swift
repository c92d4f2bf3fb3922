import CorpusModel

/// Transcripts that Teams writes as Word documents or text.
///
/// Done: a line `Navn   0:03` or `Navn 1:02:03` above the words, in a paragraph of its own or with them; the older `0:0:5.100 --> 0:0:8.250` above name
/// and words, of which neighbours of one speaker join; lines that say who started and stopped transcribing, and the title, belong to no turn.
/// Otter writes the same shape.
enum TeamsLayout {
    static func read(_ text: LaidOutText, isForced: Bool) -> LayoutReading {
        text.bytes.withUnsafeBufferPointer { bytes in
            let lines = text.lines
            var kinds = kinds(lines, bytes)
            let headers = kinds.count { if case .header = $0 { true } else { false } }
            guard headers >= (isForced ? 1 : 2) else { return LayoutReading(layout: .teams, score: 0) }
            for (index, line) in lines.enumerated() {
                if case .words = kinds[index], isAnnouncement(bytes, line.range) { kinds[index] = .boilerplate }
            }
            let turns = HeadedTurns(text, lines, bytes, kinds)
            return turns.reading(.teams, score: turns.score(needsRecurrence: false))
        }
    }

    private static func kinds(_ lines: [LayoutLines.Line], _ bytes: UnsafeBufferPointer<UInt8>) -> [HeadedTurns.Kind] {
        var kinds: [HeadedTurns.Kind] = []
        kinds.reserveCapacity(lines.count)
        var cue: (start: Seconds, end: Seconds)?
        for line in lines {
            if let times = cueTimes(bytes, line.range) {
                cue = times
                kinds.append(.boilerplate)
            } else if let times = cue {
                let name = String(decoding: bytes[line.range.start..<line.range.end], as: UTF8.self)
                kinds.append(.header(.init(label: name, start: times.start, end: times.end, joins: true)))
                cue = nil
            } else if let header = HeaderLine.nameAndTime(bytes, line.range) {
                kinds.append(.header(.init(label: header.label, start: header.time)))
            } else {
                kinds.append(.words)
            }
        }
        return kinds
    }

    private static func cueTimes(_ bytes: UnsafeBufferPointer<UInt8>, _ line: TextRange) -> (start: Seconds, end: Seconds)? {
        guard line.count <= 64, isDigit(bytes[line.start]), isDigit(bytes[line.end - 1]) else { return nil }
        return CueNotation.webVTT.times(ArraySlice(bytes[line.start..<line.end]))
    }

    /// `Maria Holm started transcription`.
    private static func isAnnouncement(_ bytes: UnsafeBufferPointer<UInt8>, _ line: TextRange) -> Bool {
        guard line.count <= 120, line.count > 16, bytes[(line.start)..<line.end].contains(UInt8(ascii: " ")) else { return false }
        let text = String(decoding: bytes[line.start..<line.end], as: UTF8.self).lowercased()
        let verbs = [" started ", " stopped ", " startede ", " stoppede ", " har startet ", " har stoppet "]
        let nouns = [
            "transcription", "transskription", "transskriptionen", "transskribering", "transskriberingen", "transkription", "transkriptionen",
        ]
        return nouns.contains { text.hasSuffix($0) } && verbs.contains { text.contains($0) }
    }
}
