import CorpusModel
import ZipArchive

/// OpenDocument texts (`.odt`, OASIS OpenDocument 1.0 to 1.3), as LibreOffice and Google Docs write them.
///
/// Done: paragraphs, headings, lists, sections; white space by its rules, `text:s`, tabs, line breaks; tables with repeated and covered cells, also
/// nested; frames and shapes once, after their anchor; bold from automatic and named styles; names of paragraph styles; tracked changes as if
/// accepted (deleted text stands in a list of its own and is not read); hidden text, paragraphs and sections dropped; footnotes, endnotes and
/// annotations as notes with their anchors; protected documents told by the manifest.
/// Partly: `--track-changes reject` (refused where there are changes), a repeated cell's words (once).
/// Not: numbers of lists, formulas, charts, embedded objects, page headers and footers, flat OpenDocument (`.fodt`).
enum OdtReader: TranscriptReader {
    static let format = "odt"
    private static let part = "content.xml"

    static func recognises(_ file: SourceFile) -> Bool {
        if ["odt", "ott"].contains(file.fileExtension) { return true }
        // The first member is named mimetype and holds the type, not compressed.
        return file.begins(with: ZipSignature.member)
            && ZipSignature.holds("mimetypeapplication/vnd.oasis.opendocument", Array(file.bytes.prefix(200)))
    }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        try LayoutChoice.transcript(of: document(file, options), from: file, as: file.document(format: format), options)
    }

    /// The first step: what the document contains.
    static func document(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> ParagraphDocument {
        let here = SourceLocation(file.path)
        guard file.begins(with: ZipSignature.member) else {
            throw Diagnostic(
                .error, .odtInvalid, at: here, "an .odt is a zip archive, and this is none (\(ReaderRegistry.firstBytes(file.bytes)))",
                advice: "The file may be something else under this name, or broken off. Open it in LibreOffice and save it as .odt or .docx.")
        }
        let archive: ZipArchive
        do { archive = try ZipArchive(file.bytes, limits: options.limits.zip) } catch { throw SourceErrors.diagnostic(error, in: file.path) }
        try checkManifest(archive, file, options.limits)
        guard let content = archive.entry(part) else {
            throw Diagnostic(
                .error, .odtInvalid, at: here, "the part \(part) is missing; an OpenDocument text holds its words there",
                advice: "Open the file in LibreOffice and save it again.")
        }
        let styles = OdtStyles()
        var diagnostics: [Diagnostic] = []
        if let entry = archive.entry("styles.xml") {
            do throws(Diagnostic) {
                try ZipMemberParsing.parse(entry, of: archive, OdtNamespaces.all, options.limits, styles, in: file.path)
            } catch  where error.code == .xmlMalformed {
                diagnostics.append(Diagnostic(.warning, error.code, at: here, "\(error.message); the text is read without these styles"))
            }
        }
        let body = OdtBody(path: file.path, part: part, styles: styles)
        try ZipMemberParsing.parse(content, of: archive, OdtNamespaces.all, options.limits, body, in: file.path)
        return try document(body, diagnostics, file, options)
    }

    private static func document(
        _ body: OdtBody, _ diagnostics: [Diagnostic], _ file: SourceFile, _ options: ReadingOptions
    ) throws(Diagnostic) -> ParagraphDocument {
        guard body.kind == "text" else {
            throw Diagnostic(
                .error, .odtInvalid, at: SourceLocation(file.path),
                "the body is \(body.kind.map { "of the kind \($0)" } ?? "missing"); a text was expected",
                advice: "This is another OpenDocument file, such as a spreadsheet. Save the transcript as a text document.")
        }
        let changes = DocumentNotes.list([(body.counts.insertions, "insertion", "kept"), (body.counts.deletions, "deletion", "dropped")])
        if !changes.isEmpty, options.trackChanges != .accept {
            throw DocumentNotes.undecided(changes, options.trackChanges, canReject: false, at: SourceLocation(file.path))
        }
        var document = ParagraphDocument()
        document.paragraphs = body.paragraphs
        document.notes = body.notes
        document.diagnostics = diagnostics
        let here = SourceLocation(file.path)
        if !changes.isEmpty { document.diagnostics.append(DocumentNotes.changes(changes, .trackedChanges, .accept, at: here)) }
        let left = DocumentNotes.list([
            (body.counts.footnotes, "footnote", ""), (body.counts.endnotes, "endnote", ""), (body.counts.comments, "comment", ""),
            (body.counts.hidden, "hidden run", ""),
        ])
        if !left.isEmpty { document.diagnostics.append(DocumentNotes.leftOut(left, .notesLeftOut, at: here)) }
        return document
    }

    /// A protected document's parts are there under their names, but as noise.
    private static func checkManifest(_ archive: ZipArchive, _ file: SourceFile, _ limits: ReadingLimits) throws(Diagnostic) {
        guard let entry = archive.entry("META-INF/manifest.xml") else { return }
        let manifest = OdtManifest()
        do throws(Diagnostic) {
            try ZipMemberParsing.parse(entry, of: archive, OdtNamespaces.all, limits, manifest, in: file.path)
        } catch  where error.code == .xmlMalformed { return }
        guard manifest.isEncrypted else { return }
        throw Diagnostic(
            .error, .documentProtected, at: SourceLocation(file.path), "the document is protected by a password; an open one was expected",
            advice: "Open it in LibreOffice and save it without a password.")
    }
}
