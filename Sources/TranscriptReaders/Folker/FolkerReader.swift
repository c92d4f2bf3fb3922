import CorpusModel

/// FOLKER and OrthoNormal transcriptions (`.flk`, `.fln`).
///
/// Done: `contribution` with speaker and times, at every parse level: words as `w` and `p`, in lines and phrases, or unparsed text; the first reading of what
/// is uncertain; the speaker's id (FOLKER's abbreviation) as label.
/// Partly: in unparsed text the signs of GAT stay as they are (`(.)`, `°h`).
/// Not: pauses, breaths and what is heard (no speech), normalised forms, lemmas and classes, time points inside contributions.
enum FolkerReader: TranscriptReader {
    static let format = "folker"

    static func recognises(_ file: SourceFile) -> Bool { XMLRoot.isOne(of: ["folker-transcription"], file) }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        let handler = FolkerHandler()
        try SpokenXML.parse(file, options.limits, handler)
        return try SpokenTranscript.make(handler.document, file, format: format, options, expected: "a <contribution> with words")
    }
}
