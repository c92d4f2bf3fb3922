import CorpusModel

/// WebVTT subtitles (W3C WebVTT), as Teams, Zoom, noScribe, YouTube and others write them.
///
/// Done: header, NOTE, STYLE and REGION blocks, cue ids, settings; `<v Name>` with or without its end, `<v >` (nobody is named); tags and times inside
/// cues; character references; `Name:` in the cue when it recurs; noScribe's `//S02: … //` and its talks split into cues of the same times; rolling
/// captions once; a file without its header, cues without blank lines between them, times that cannot be read (words kept, told).
/// Adjacent cues of one speaker join into a turn, with the times kept. Speakers are structure: the text is the turns' words.
/// Not: positions and styles of cues, which are no speech.
enum WebVTTReader: TranscriptReader {
    static let format = "webvtt"

    static func recognises(_ file: SourceFile) -> Bool { hasHeader(file) || (file.fileExtension == "vtt" && file.mayBeText) }

    private static func hasHeader(_ file: SourceFile) -> Bool {
        file.begins(with: Array("WEBVTT".utf8)) || file.begins(with: [0xEF, 0xBB, 0xBF] + Array("WEBVTT".utf8))
    }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        var reading = SubtitleReading(format: format, notation: .webVTT, example: "00:00:04.000 --> 00:00:08.500")
        // UTF-16 has its header in other bytes.
        if !hasHeader(file), file.bytes.prefix(16).allSatisfy({ $0 != 0 }) {
            reading.missingHeader = "the line WEBVTT is missing at the beginning; the cues are read all the same"
        }
        return try reading.transcript(file, options)
    }
}
