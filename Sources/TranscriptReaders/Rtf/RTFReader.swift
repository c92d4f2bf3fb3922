import CorpusModel

/// Rich Text Format 1.0 to 1.9.1, as Word, LibreOffice, f4, DOTE and NVivo write it.
///
/// Done: code pages of the document and of fonts, `\uN` with its fallback and surrogate pairs; paragraphs, tabs, line breaks, hyphens, quotes; tables as
/// rows of cells; the result of fields and objects; text boxes once, after their anchor; bold; hidden text dropped; changes by `--track-changes`;
/// footnotes, endnotes and annotations as notes with their anchors; names of paragraph styles; binary data passed over.
/// Partly: tables in tables (their paragraphs stand in the outer cell), merged cells (as cells of their own).
/// Not: two-byte code pages (each byte is U+FFFD, announced), numbers of lists, formulas, page headers and footers.
/// A paragraph's number is its place among those that are read.
enum RTFReader: TranscriptReader {
    static let format = "rtf"
    /// What locations name as the part.
    static let part = "rtf"
    private static let signature = Array("{\\rtf".utf8)

    static func recognises(_ file: SourceFile) -> Bool {
        file.begins(with: signature) || (file.fileExtension == "rtf" && !file.begins(with: ZipSignature.member) && !file.begins(with: OLE2.signature))
    }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        try LayoutChoice.transcript(of: document(file, options), from: file, as: file.document(format: format), options)
    }

    /// The first step: what the document contains.
    static func document(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> ParagraphDocument {
        let here = SourceLocation(file.path)
        guard file.begins(with: signature) else {
            throw Diagnostic(
                .error, .rtfInvalid, at: here, "an RTF file begins with {\\rtf, and this does not (\(ReaderRegistry.firstBytes(file.bytes)))",
                advice: "The file may be something else under this name, or damaged. Open it in Word and save it as .docx.")
        }
        var body = RTFBody(path: file.path, trackChanges: options.trackChanges, depthLimit: options.limits.xml.depth)
        var document = ParagraphDocument()
        document.paragraphs = body.read(file.bytes)
        if body.isTooDeep {
            throw Diagnostic(
                .error, .rtfInvalid, at: here, "groups are nested deeper than \(options.limits.xml.depth) (limit xml-depth)",
                advice: "If you trust the file, raise the limit xml-depth.")
        }
        document.notes = body.notes
        document.diagnostics = try diagnostics(body.counts, options.trackChanges, here)
        return document
    }

    private static func diagnostics(
        _ counts: RTFBody.Counts, _ decision: TrackChanges, _ here: SourceLocation
    ) throws(Diagnostic) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let isRejected = decision == .reject
        let changes = DocumentNotes.list([
            (counts.insertions, "insertion", isRejected ? "dropped" : "kept"), (counts.deletions, "deletion", isRejected ? "kept" : "dropped"),
        ])
        if !changes.isEmpty {
            if decision == .fail { throw DocumentNotes.undecided(changes, decision, canReject: true, at: here) }
            diagnostics.append(DocumentNotes.changes(changes, .trackedChanges, decision, at: here))
        }
        let left = DocumentNotes.list([
            (counts.footnotes, "footnote", ""), (counts.endnotes, "endnote", ""), (counts.comments, "comment", ""),
            (counts.hidden, "hidden character", ""),
        ])
        if !left.isEmpty { diagnostics.append(DocumentNotes.leftOut(left, .notesLeftOut, at: here)) }
        if counts.unreadable > 0 {
            diagnostics.append(
                Diagnostic(
                    .warning, .encodingInvalid, at: here, "\(counts.unreadable) bytes are of a code page that is not read, and were replaced",
                    advice: "Open the file in Word and save it as .docx."))
        }
        return diagnostics
    }
}
