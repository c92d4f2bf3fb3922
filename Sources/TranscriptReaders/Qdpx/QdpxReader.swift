import CorpusModel

/// REFI-QDA projects as exported by NVivo, MAXQDA, ATLAS.ti and QualCoder.
///
/// Done: a project's texts and transcripts of recordings, plain or as documents, each a transcript of its own (`SourceFiles` lists them before any is
/// opened); `internal://` addresses, whatever the case of the folder's name; project files of any name.
/// Partly: limits (the list of texts is made with the default ones).
/// Not: texts inside the project file (`PlainTextContent`), addresses outside the archive (refused), the codings.
enum QdpxReader: TranscriptReader {
    static let format = "qdpx"

    static func recognises(_ file: SourceFile) -> Bool { file.fileExtension == "qdpx" }

    /// A project is several transcripts and never one; what is wrong with one whose texts could not be listed is told here.
    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        let archive = try QdpxArchive(file.bytes, path: file.path, limits: options.limits)
        throw Diagnostic(
            .error, .qdpxInvalid, at: SourceLocation(file.path), "the project holds \(archive.sources.count) texts, and one transcript was expected",
            advice: "Read its texts one by one.")
    }
}
