import CorpusModel

/// What a reader made of a transcript, to be read: one turn a line as `LABEL: words`; turns without a speaker, and paragraphs that belong to no
/// turn (a title, a note before the first speaker), as they are.
public enum TurnTextWriter {
    /// Lines end with LF. Line breaks inside a turn become spaces; a turn of several paragraphs is one line.
    public static func bytes(of transcript: Transcript) -> [UInt8] {
        var lines = transcript.turns.map { turn in
            (start: turn.extent.start, text: (transcript.speaker(of: turn).map { "\($0.label): " } ?? "") + transcript.words(of: turn))
        }
        lines += outside(transcript).map { (start: $0.start, text: transcript.text[$0]) }
        let ordered = lines.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
        return ordered.flatMap { oneLine($0.element.text) + [10] }
    }

    /// The paragraphs that no turn has a part of, but for labels that stand alone and are shown with their turn.
    private static func outside(_ transcript: Transcript) -> [TextRange] {
        let ranges = transcript.turns.flatMap(\.ranges).sorted { $0.start < $1.start }
        var next = 0
        let labels = Set(transcript.speakers.flatMap { [$0.label, $0.label + ":"] })
        return transcript.paragraphs.map(\.range).filter { paragraph in
            if labels.contains(transcript.text[paragraph]) { return false }
            while next < ranges.count, ranges[next].end <= paragraph.start { next += 1 }
            return next >= ranges.count || ranges[next].start >= paragraph.end
        }
    }

    private static func oneLine(_ words: String) -> [UInt8] {
        words.utf8.map { $0 == 10 || $0 == 13 ? 32 : $0 }
    }
}
