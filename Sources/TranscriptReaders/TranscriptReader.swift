import CorpusModel

/// Turns the bytes of one format into a transcript.
///
/// A new format is one new reader in `ReaderRegistry.readers` and nothing else. A reader throws one `Diagnostic` when it can give
/// nothing true, and puts what a researcher can live with among the transcript's diagnostics.
protocol TranscriptReader: Sendable {
    static var format: String { get }
    /// Whether the bytes are of this format, by content first and by the extension second.
    static func recognises(_ file: SourceFile) -> Bool
    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript
}
