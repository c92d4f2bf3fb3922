import CorpusModel

/// EXMARaLDA transcriptions: basic (`.exb`) and segmented (`.exs`).
///
/// Done: the common timeline in its own order; tiers of type `t` (or, where no tier has the type, of category `v`) as speech; runs of adjacent events of
/// one tier as turns, in the order of the timeline; abbreviations of the speaker table as labels (ids, where two speakers share one); times, between known
/// ones by interpolation; of a segmented file one segmentation, the one into speaker contributions (`sc`), else the first.
/// Partly: signs of the transcription convention (HIAT `•`, `((1,2s))`) stay in the text, as they are the transcriber's writing of the speech.
/// Not: descriptions, annotations and other tiers (told), meta-information, timeline forks.
enum ExmaraldaReader: TranscriptReader {
    static let format = "exmaralda"

    static func recognises(_ file: SourceFile) -> Bool { XMLRoot.isOne(of: ["basic-transcription", "segmented-transcription"], file) }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        let handler = ExmaraldaHandler()
        try SpokenXML.parse(file, options.limits, handler)
        return try SpokenTranscript.make(
            ExmaraldaSpeech(handler, file.path).document, file, format: format, options, expected: "a tier of type \"t\" with events")
    }
}
