import CorpusModel

/// Plain text: a paragraph a line, with labels or as prose.
///
/// Done: UTF-8, UTF-16 with mark, Windows-1252 (announced); CR, LF, CRLF; labels, times, prose; lines broken at a page's width. The transcript's
/// text is the file's.
enum PlainTextReader: TranscriptReader {
    static let format = "text"

    static func recognises(_ file: SourceFile) -> Bool {
        guard ["txt", "text", ""].contains(file.fileExtension) else { return false }
        return !file.begins(with: [0x50, 0x4B, 0x03, 0x04]) && !file.begins(with: OLE2.signature)
    }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        let (bytes, encoding, diagnostics) = try TextDecoding.decode(file.bytes, path: file.path)
        var document = ParagraphDocument()
        document.diagnostics = diagnostics
        var start = 0
        var line = 1
        for (index, byte) in bytes.enumerated() where byte == 10 {
            append(bytes, start, index, line, file, &document)
            start = index + 1
            line += 1
        }
        append(bytes, start, bytes.count, line, file, &document)
        document.wholeText = bytes
        document.isHardWrapped = isHardWrapped(document.paragraphs)
        var source = file.document(format: format)
        source.encoding = encoding
        return try LayoutChoice.transcript(of: document, from: file, as: source, options)
    }

    private static func append(_ bytes: [UInt8], _ start: Int, _ end: Int, _ line: Int, _ file: SourceFile, _ document: inout ParagraphDocument) {
        document.paragraphs.append(
            DocumentParagraph(text: Array(bytes[start..<end]), location: SourceLocation(file.path, .line(line)), start: start))
    }

    /// Lines end at a page's width: few are long (text taken from PDF glues some), and most of the full ones do not end a sentence.
    private static func isHardWrapped(_ lines: [DocumentParagraph]) -> Bool {
        let lengths = lines.map(\.text.count).filter { $0 > 0 }
        guard lengths.count >= 20, lengths.count(where: { $0 > 160 }) * 50 <= lengths.count else { return false }
        let full = lines.filter { $0.text.count >= 60 }
        let unfinished = full.count { line in
            guard let last = line.text.last(where: { !isSpace($0) }) else { return false }
            return last >= 0x80 || (last | 0x20) &- 97 < 26 || last == UInt8(ascii: ",") || last == UInt8(ascii: "-")
        }
        return full.count * 3 >= lengths.count && unfinished * 2 >= full.count
    }
}
