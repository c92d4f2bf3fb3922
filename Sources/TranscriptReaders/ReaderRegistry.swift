import CorpusModel

/// The formats, most specific first: the first that recognises a file reads it.
public enum ReaderRegistry {
    static let readers: [any TranscriptReader.Type] = [
        WebVTTReader.self, SubRipReader.self, SBVReader.self, ChatReader.self, TextGridReader.self, SpeechJSONReader.self, ConlluReader.self,
        OdtReader.self, RTFReader.self, HTMLReader.self, QdpxReader.self, DocxReader.self,
        ExmaraldaReader.self, ElanReader.self, TranscriberReader.self, FolkerReader.self,
        TEIReader.self, MappedXMLReader.self, PlainTextReader.self,
    ]

    /// Extensions that a folder is searched for.
    public static let extensions: Set<String> = [
        "docx", "odt", "rtf", "html", "htm", "xhtml", "qdpx", "xml", "tei", "vtt", "srt", "sbv", "cha", "textgrid", "json", "txt", "text",
        "exb", "exs", "eaf", "trs", "fln", "flk", "conllu",
    ]

    public static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        guard !file.bytes.isEmpty else {
            throw Diagnostic(
                .error, .transcriptEmpty, at: SourceLocation(file.path), "the file is empty (0 bytes); a transcript was expected",
                advice: "Fetch the file again, or take it out of the folder.")
        }
        for reader in readers where reader.recognises(file) { return try reader.read(file, options) }
        throw Diagnostic(
            .error, .formatUnknown, at: SourceLocation(file.path), "this is none of the formats that are read (\(Self.firstBytes(file.bytes)))",
            advice:
                "Ordret reads DOCX, ODT, RTF, HTML, QDPX, TEI and other XML of transcripts, subtitles, CHAT, TextGrid, Whisper's JSON, CoNLL-U and plain text."
        )
    }

    static func firstBytes(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF")
        let text = bytes.prefix(8).map { "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined(separator: " ")
        return "it begins with the bytes \(text)"
    }
}
