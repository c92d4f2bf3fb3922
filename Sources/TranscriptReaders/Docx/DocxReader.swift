import CorpusModel

/// Word documents (ECMA-376 and ISO/IEC 29500, transitional and Strict).
///
/// Done: runs, tabs, line breaks, hyphens; tracked changes as if accepted (insertions and moves to kept, deletions and moves from dropped, a
/// deleted paragraph mark joins two paragraphs); content controls, smart tags, hyperlinks, simple and complex fields (the result, not the
/// instruction); one branch of alternative content; text boxes once, after their anchor; hidden text dropped; tables, also nested, with merged
/// cells; bold from run, character style and paragraph style; names of paragraph styles; a main part of any name; any prefix.
/// Partly: symbols (Word's smileys and arrows; others keep their private code), bold of table styles (not looked at).
/// Not: numbers of lists, formulas, text in charts and drawings, embedded documents (announced), Flat OPC and Word 2003 XML (refused).
/// Footnotes, endnotes, comments, headers and footers are no speech and are left out; the first three are counted.
enum DocxReader: TranscriptReader {
    static let format = "docx"

    static func recognises(_ file: SourceFile) -> Bool {
        if file.begins(with: OLE2.signature) || file.fileExtension == "docx" { return true }
        return file.begins(with: ZipSignature.member) && ZipSignature.holds("[Content_Types].xml", file.bytes)
    }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        let document = try document(file, options.limits)
        return try LayoutChoice.transcript(of: document, from: file, as: file.document(format: format), options)
    }

    /// The first step: what the document contains.
    static func document(_ file: SourceFile, _ limits: ReadingLimits) throws(Diagnostic) -> ParagraphDocument {
        try check(file)
        let package = try DocxPackage(file, limits)
        let (styles, diagnostics) = try package.styles()
        var body = DocxBody(path: file.path, part: package.mainPart, styles: styles)
        try package.readMainPart(body)
        if body.hasLostText {
            body = DocxBody(path: file.path, part: package.mainPart, styles: styles, ignoresFields: true)
            try package.readMainPart(body)
        }
        guard let root = body.root, root.local == "document", root.namespace == DocxNamespaces.word else {
            throw Diagnostic(
                .error, .docxPartMissing, at: SourceLocation(file.path),
                "the main part \(package.mainPart) is a <\(body.root?.local ?? "")>; a <document> of Word was expected",
                advice: "This is another Office file. Open it and save the text as a Word document.")
        }
        var document = ParagraphDocument()
        document.paragraphs = body.paragraphs
        document.diagnostics = diagnostics + DocxDiagnostics.notes(body.counts, at: SourceLocation(file.path))
        return document
    }

    private static func check(_ file: SourceFile) throws(Diagnostic) {
        let here = SourceLocation(file.path)
        if file.begins(with: OLE2.signature) {
            throw Diagnostic(
                .error, .docxProtected, at: here,
                "this is an OLE2 container: a password-protected document or an old .doc; an open .docx was expected",
                advice: "Open it in Word and save it as .docx without a password.")
        }
        guard file.begins(with: ZipSignature.member) || file.begins(with: ZipSignature.empty) else {
            throw Diagnostic(
                .error, .docxNotZip, at: here, "a .docx is a zip archive, and this is none (\(ReaderRegistry.firstBytes(file.bytes)))",
                advice: "The file may be something else under this name, or broken off. Open it in Word and save it as .docx.")
        }
    }
}
