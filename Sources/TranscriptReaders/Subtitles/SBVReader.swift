import CorpusModel

/// YouTube's own subtitles (`.sbv`).
///
/// Done: times, several lines a cue, `[br]`, `>>` and dashes for another speaker, names as in SubRip; cues without words or with broken times (told).
enum SBVReader: TranscriptReader {
    static let format = "sbv"

    static func recognises(_ file: SourceFile) -> Bool { file.fileExtension == "sbv" && file.mayBeText }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        try SubtitleReading(format: format, notation: .sbv, example: "0:00:04.000,0:00:08.500").transcript(file, options)
    }
}
