import CorpusModel

/// What a reader made of a transcript, to be read: one turn a line as `LABEL: words`, turns without a speaker as they are.
public enum TurnTextWriter {
    /// Lines end with LF. Line breaks inside a turn become spaces; a turn of several paragraphs is one line.
    public static func bytes(of transcript: Transcript) -> [UInt8] {
        var out: [UInt8] = []
        for turn in transcript.turns {
            if let speaker = transcript.speaker(of: turn) { out += Array("\(speaker.label): ".utf8) }
            out += oneLine(transcript.words(of: turn))
            out.append(10)
        }
        return out
    }

    private static func oneLine(_ words: String) -> [UInt8] {
        words.utf8.map { $0 == 10 || $0 == 13 ? 32 : $0 }
    }
}
