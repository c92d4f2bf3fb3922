import CorpusModel

/// Word documents (ECMA-376 and ISO/IEC 29500, transitional and Strict).
///
/// Done: runs, tabs, line breaks, hyphens; tracked changes accepted, rejected or refused by `--track-changes` (a paragraph mark that goes joins two
/// paragraphs); content controls, smart tags, hyperlinks, simple and complex fields (the result, not the
/// instruction); one branch of alternative content; text boxes once, after their anchor; hidden text dropped; tables, also nested, with merged
/// cells; bold from run, character style and paragraph style; names of paragraph styles; a main part of any name; any prefix.
/// Footnotes, endnotes and comments are no speech: they are counted and kept beside the text with their anchors. Flat OPC (one XML file).
/// Partly: numbers of lists (in the text only where they are a recurring label with a colon, decimal or of letters), symbols (Word's smileys
/// as they were typed, which makes them events, and its arrows; others keep their private code), bold of table styles (not looked at).
/// Not: formulas, text in charts and drawings, embedded documents (announced), Word 2003 XML (refused). Headers and footers are no speech, and
/// nothing searches them for names yet.
enum DocxReader: TranscriptReader {
    static let format = "docx"

    static func recognises(_ file: SourceFile) -> Bool {
        if file.begins(with: OLE2.signature) || file.fileExtension == "docx" || FlatPackage.begins(file.bytes) { return true }
        return file.begins(with: ZipSignature.member) && ZipSignature.holds("[Content_Types].xml", file.bytes)
    }

    static func read(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> Transcript {
        try LayoutChoice.transcript(of: document(file, options), from: file, as: file.document(format: format), options)
    }

    /// The first step: what the document contains.
    static func document(_ file: SourceFile, _ options: ReadingOptions) throws(Diagnostic) -> ParagraphDocument {
        try check(file)
        let package = try DocxPackage(file, options.limits)
        let (styles, diagnostics) = try package.styles()
        let numbering = DocxNumbering()
        var document = ParagraphDocument()
        document.diagnostics = diagnostics + (try package.readOptional("numbering", numbering))
        func body(ignoringFields: Bool) throws(Diagnostic) -> DocxBody {
            let body = DocxBody(
                path: file.path, part: package.mainPart, styles: styles, numbering: numbering, trackChanges: options.trackChanges,
                ignoresFields: ignoringFields)
            try package.readMainPart(body)
            return body
        }
        var read = try body(ignoringFields: false)
        if read.hasLostText { read = try body(ignoringFields: true) }
        guard let root = read.root, root.local == "document", root.namespace == DocxNamespaces.word else {
            throw Diagnostic(
                .error, .docxPartMissing, at: SourceLocation(file.path),
                "the main part \(package.mainPart) is a <\(read.root?.local ?? "")>; a <document> of Word was expected",
                advice: "This is another Office file. Open it and save the text as a Word document.")
        }
        document.paragraphs = read.paragraphs
        if options.layout != .prose { DocxListLabels.apply(to: &document.paragraphs) }
        document.diagnostics += try DocxDiagnostics.notes(read.counts, options.trackChanges, at: SourceLocation(file.path))
        document.diagnostics += try addNotes(read.references, package, &document)
        return document
    }

    /// Fetches the words of the notes that the text points to; an anchor whose note is missing has an empty one.
    private static func addNotes(
        _ references: [(kind: TranscriptNote.Kind, id: String)], _ package: DocxPackage, _ document: inout ParagraphDocument
    ) throws(Diagnostic) -> [Diagnostic] {
        var notes: [TranscriptNote.Kind: [String: DocumentNote]] = [:]
        var diagnostics: [Diagnostic] = []
        for kind in TranscriptNote.Kind.allCases where references.contains(where: { $0.kind == kind }) {
            let part = DocxNotesPart(kind)
            diagnostics += try package.readOptional(kind.rawValue + "s", part)
            notes[kind] = part.notes
        }
        document.notes = references.map { notes[$0.kind]?[$0.id] ?? DocumentNote(kind: $0.kind) }
        return diagnostics
    }

    private static func check(_ file: SourceFile) throws(Diagnostic) {
        let here = SourceLocation(file.path)
        if file.begins(with: OLE2.signature) {
            throw OLE2.refusal(file.bytes, at: here)
        }
        guard file.begins(with: ZipSignature.member) || file.begins(with: ZipSignature.empty) || FlatPackage.begins(file.bytes) else {
            throw Diagnostic(
                .error, .docxNotZip, at: here, "a .docx is a zip archive, and this is none (\(ReaderRegistry.firstBytes(file.bytes)))",
                advice: "The file may be something else under this name, or broken off. Open it in Word and save it as .docx.")
        }
    }
}
