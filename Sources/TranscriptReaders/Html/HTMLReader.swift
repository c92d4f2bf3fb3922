import CorpusModel
import MarkupXML

/// Web pages (HTML 4 and 5), as noScribe and word processors save them.
///
/// Done: blocks as paragraphs, `br` as a line break, white space by its rules and `pre`; tables with `colspan`; bold from elements and the `style`
/// attribute; headings by name; head, script, style, forms' lists and hidden elements dropped; UTF-8, UTF-16 and Windows-1252; any mistake in the markup.
/// noScribe: anchors such as `ts_12140_22800_S01` carry times and speakers (structure; a layout that is asked for goes first).
/// Partly: hidden and bold text from style sheets (not looked at), `rowspan` (the cells below keep their own columns), other character sets.
/// Nothing is fetched: no images, style sheets or frames.
enum HTMLReader: TranscriptReader {
    static let format = "html"

    static func recognises(_ file: SourceFile) -> Bool {
        if file.begins(with: ZipSignature.member) || file.begins(with: OLE2.signature) { return false }
        if ["html", "htm", "xhtml"].contains(file.fileExtension) { return true }
        if ["xml", "tei"].contains(file.fileExtension) { return false }
        let text = String(decoding: file.bytes.prefix(200).filter { $0 != 0 }.drop { isSpace($0) || $0 >= 0xEF }, as: UTF8.self).lowercased()
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
    }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        let (document, marks, encoding) = try document(file, options.limits)
        if options.layout == .auto, marks.contains(where: { $0.anchor.speaker != nil }) {
            let transcript = NoScribeTranscript(document, marks, file, options).transcript(document.diagnostics)
            if !transcript.turns.isEmpty { return transcript }
        }
        var source = file.document(format: format)
        source.encoding = encoding
        return try LayoutChoice.transcript(of: document, from: file, as: source, options)
    }

    /// The first step: what the page contains.
    static func document(
        _ file: SourceFile, _ limits: ReadingLimits
    ) throws(Diagnostic) -> (document: ParagraphDocument, marks: [HTMLBody.Mark], encoding: String) {
        let (bytes, encoding, diagnostics) = try TextDecoding.decode(file.bytes, path: file.path)
        let body = HTMLBody(path: file.path)
        let parser = XMLParser(namespaces: XMLNamespaces(), limits: limits.xml, markup: .html, handler: body)
        do throws(XMLError) { try parser.parse(bytes) } catch { throw SourceErrors.diagnostic(error, in: file.path) }
        var document = ParagraphDocument()
        document.paragraphs = body.paragraphs
        document.diagnostics = diagnostics
        if body.hidden > 0 {
            let list = DocumentNotes.list([(body.hidden, "hidden element", "")])
            document.diagnostics.append(DocumentNotes.leftOut(list, .notesLeftOut, at: SourceLocation(file.path)))
        }
        return (document, body.marks, encoding)
    }
}
