import CorpusModel

/// A text file of any of the encodings that transcripts come in (UTF-8, UTF-16, Windows-1252), with LF line ends; what was guessed is told.
public struct DecodedText: Sendable {
    public let text: String
    public let diagnostics: [Diagnostic]

    public init(_ bytes: [UInt8], path: String) throws(Diagnostic) {
        let (content, _, notes) = try TextDecoding.decode(bytes, path: path)
        text = String(decoding: content, as: UTF8.self)
        diagnostics = notes
    }
}
