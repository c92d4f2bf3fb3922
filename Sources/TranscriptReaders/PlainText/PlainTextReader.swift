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
        var source = file.document(format: format)
        source.encoding = encoding
        return try LayoutChoice.transcript(of: document(bytes, diagnostics, file), from: file, as: source, options)
    }

    private static func document(_ bytes: [UInt8], _ diagnostics: [Diagnostic], _ file: SourceFile) -> ParagraphDocument {
        var document = ParagraphDocument()
        document.diagnostics = diagnostics
        let origin = SourceLocation.Origin(file.path)
        document.paragraphs.reserveCapacity(bytes.count { $0 == 10 } + 1)
        var start = 0
        var line = 1
        for (index, byte) in bytes.enumerated() where byte == 10 {
            document.paragraphs.append(DocumentParagraph(start: start, count: index - start, location: SourceLocation(origin, line)))
            start = index + 1
            line += 1
        }
        document.paragraphs.append(DocumentParagraph(start: start, count: bytes.count - start, location: SourceLocation(origin, line)))
        document.wholeText = bytes
        document.isHardWrapped = isHardWrapped(document.paragraphs, of: bytes)
        return document
    }

    /// Lines end at a page's width: few are long (text taken from PDF glues some), and most of the full ones do not end a sentence.
    private static func isHardWrapped(_ lines: [DocumentParagraph], of bytes: [UInt8]) -> Bool {
        let filled = lines.count { $0.count > 0 }
        guard filled >= 20, lines.count(where: { $0.count > 160 }) * 50 <= filled else { return false }
        let full = lines.filter { $0.count >= 60 }
        let unfinished = full.count { line in
            guard let last = bytes[line.start..<line.start + line.count].last(where: { !isSpace($0) }) else { return false }
            return last >= 0x80 || (last | 0x20) &- 97 < 26 || last == UInt8(ascii: ",") || last == UInt8(ascii: "-")
        }
        return full.count * 3 >= filled && unfinished * 2 >= full.count
    }
}
