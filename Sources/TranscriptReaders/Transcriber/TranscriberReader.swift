import CorpusModel

/// Transcriber transcriptions (`.trs`).
///
/// Done: an external document type (nothing is fetched), declared encodings such as ISO-8859-1; `Speakers` (names as labels, ids where two share one); `Turn`
/// with its times, several speakers and `Who`: each has a turn of their own, from the `Sync` at which they begin to the one at which they end.
/// Partly: words of a turn of several speakers that stand before any `Who` have them all as speaker.
/// Not: `Event`, `Comment`, `Background` (no speech), topics and sections; a turn without a speaker is silence and gives no turn unless it has words.
enum TranscriberReader: TranscriptReader {
    static let format = "transcriber"

    static func recognises(_ file: SourceFile) -> Bool { XMLRoot.isOne(of: ["Trans"], file) }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        let handler = TranscriberHandler()
        try SpokenXML.parse(file, options.limits, handler)
        return try SpokenTranscript.make(handler.document, file, format: format, options, expected: "a <Turn> with words")
    }
}
