import CorpusModel

/// SubRip subtitles (`.srt`), as Whisper, aTrain, DOTE and subtitle editors write them.
///
/// Done: counters, times with comma or dot, tags and `{\an8}`, `Name:` and `[NAME]:` when they recur, dashes of dialogue, blank lines inside a cue,
/// cues without blank lines between them; BOM, CRLF, Windows-1252 (announced); cues without times (words kept, told).
/// Adjacent cues of one speaker join into a turn; without speakers every cue is a turn. The text is the turns' words.
/// Not: who speaks after a dash (such turns have no speaker).
enum SubRipReader: TranscriptReader {
    static let format = "srt"

    static func recognises(_ file: SourceFile) -> Bool {
        if file.fileExtension == "srt" { return file.mayBeText }
        return ["txt", "text", ""].contains(file.fileExtension) && beginsWithCue(file.bytes)
    }

    /// A counter and a line of times: subtitles under a text's name.
    private static func beginsWithCue(_ bytes: [UInt8]) -> Bool {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3).prefix(120) : bytes.prefix(120)
        let lines = content.split(whereSeparator: { $0 == 10 || $0 == 13 }).prefix(2)
        guard lines.count == 2, lines[0].allSatisfy({ isDigit($0) || isSpace($0) }) else { return false }
        return CueNotation.subRip.times(lines[1]) != nil
    }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        try SubtitleReading(format: format, notation: .subRip, example: "00:00:04,000 --> 00:00:08,500").transcript(file, options)
    }
}
