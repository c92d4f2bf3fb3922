import CorpusModel

/// Transcripts that Word's own "Transcribe" writes, and others of the shape `00:00:12 Speaker 1` above the words.
///
/// Done: time and speaker on a line above the words; speakers without times (`Speaker 1`, `Taler 1`); the title, "Audio file" and "Transcript" above the
/// first speaker belong to no turn. Not: times without speakers.
enum WordTranscribeLayout {
    static func read(_ text: LaidOutText, isForced: Bool) -> LayoutReading {
        text.bytes.withUnsafeBufferPointer { bytes in
            let lines = text.lines
            let kinds = lines.map { line -> HeadedTurns.Kind in
                if let header = HeaderLine.timeAndName(bytes, line.range) { return .header(.init(label: header.label, start: header.time)) }
                guard HeaderLine.isNumberedVoice(bytes, line.range), bytes[line.range.start..<line.range.end].contains(32) else { return .words }
                return .header(.init(label: text.text(line.range)))
            }
            // Most documents have none.
            guard kinds.contains(where: { if case .header = $0 { true } else { false } }) else {
                return LayoutReading(layout: .wordTranscribe, score: 0)
            }
            let turns = HeadedTurns(text, lines, bytes, kinds)
            return turns.reading(.wordTranscribe, score: turns.score(needsRecurrence: !isForced))
        }
    }
}
