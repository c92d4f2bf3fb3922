import CorpusModel

/// ELAN annotations (`.eaf`, 2.x and 3.0).
///
/// Done: tiers without a parent as speech, an annotation a turn, in the order of time; the participant as label, else the tier's id; slots without a time
/// between known ones by interpolation, others without time.
/// Partly: which tiers are speech is known by their parents alone: gestures on a tier of their own are read (told where no participant is named).
/// Not: tiers with a parent (words, translations, classes: told), controlled vocabularies, linked files.
enum ElanReader: TranscriptReader {
    static let format = "elan"

    static func recognises(_ file: SourceFile) -> Bool { XMLRoot.isOne(of: ["ANNOTATION_DOCUMENT"], file) }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        let handler = ElanHandler()
        try SpokenXML.parse(file, options.limits, handler)
        return try SpokenTranscript.make(
            ElanSpeech(handler, file.path).document, file, format: format, options, expected: "a tier without PARENT_REF that has annotations")
    }
}
