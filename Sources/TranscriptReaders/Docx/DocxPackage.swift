import CorpusModel
import MarkupXML
import ZipArchive

/// A Word document as a package of parts (OPC): which is the main one, and what they say.
struct DocxPackage {
    private let archive: ZipArchive
    private let path: String
    private let limits: ReadingLimits
    /// The name of the main part.
    let mainPart: String
    private let main: ZipEntry

    init(_ file: SourceFile, _ limits: ReadingLimits) throws(Diagnostic) {
        path = file.path
        self.limits = limits
        do { archive = try ZipArchive(file.bytes, limits: limits.zip) } catch { throw SourceErrors.diagnostic(error, in: file.path) }
        var named: String?
        if let relationships = Self.entry("_rels/.rels", archive) {
            let handler = DocxRelationships()
            try Self.parse(relationships, archive, limits, handler, path)
            named = handler.member("officeDocument", from: "")
        }
        let candidates = [named, "word/document.xml"].compactMap { $0 }
        guard let found = candidates.lazy.compactMap({ [archive] in Self.entry($0, archive) }).first else {
            throw Diagnostic(
                .error, .docxPartMissing, at: SourceLocation(file.path),
                "the part \(candidates[0]) is missing; a Word document holds its text there (found: \(Self.names(archive)))",
                advice: "This may be another kind of zip file. Open it in Word and save it as .docx.")
        }
        main = found
        mainPart = found.name
    }

    private static func names(_ archive: ZipArchive) -> String {
        let names = archive.entries.prefix(4).map(\.name)
        let rest = archive.entries.count - names.count
        return names.isEmpty ? "no parts at all" : names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }

    /// Part names are compared without regard to case (OPC §9.1.1.2).
    private static func entry(_ name: String, _ archive: ZipArchive) -> ZipEntry? {
        archive.entry(name) ?? archive.entries.first { $0.name.lowercased() == name.lowercased() }
    }

    /// The styles; a document without them is read without them, and one whose styles are broken too, with a warning.
    func styles() throws(Diagnostic) -> (styles: DocxStyles, diagnostics: [Diagnostic]) {
        var name = "word/styles.xml"
        if let entry = Self.entry(DocxRelationships.part(of: mainPart), archive) {
            let handler = DocxRelationships()
            try Self.parse(entry, archive, limits, handler, path)
            name = handler.member("styles", from: DocxRelationships.folder(of: mainPart)) ?? name
        }
        guard let entry = Self.entry(name, archive) else { return (DocxStyles(), []) }
        let styles = DocxStyles()
        do throws(Diagnostic) {
            try Self.parse(entry, archive, limits, styles, path)
        } catch  where error.code == .xmlMalformed {
            let warning = Diagnostic(
                .warning, error.code, at: error.location, "\(error.message); the text is read without styles", advice: error.advice)
            return (DocxStyles(), [warning])
        }
        return (styles, [])
    }

    func readMainPart(_ body: DocxBody) throws(Diagnostic) {
        do throws(Diagnostic) {
            try Self.parse(main, archive, limits, body, path)
        } catch  where body.paragraphNumber > 0 && error.code != .zipLimit {
            throw Diagnostic(
                error.severity, error.code, at: error.location, "\(error.message) (after paragraph \(body.paragraphNumber))", advice: error.advice)
        }
    }

    private static func parse(
        _ entry: ZipEntry, _ archive: ZipArchive, _ limits: ReadingLimits, _ handler: any XMLEventHandler, _ path: String
    ) throws(Diagnostic) {
        try ZipMemberParsing.parse(entry, of: archive, DocxNamespaces.table, limits, handler, in: path)
    }
}
