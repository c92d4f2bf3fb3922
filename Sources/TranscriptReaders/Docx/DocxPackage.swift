import CorpusModel
import MarkupXML
import ZipArchive

/// A Word document as a package of parts (OPC): which is the main one, and what they say.
struct DocxPackage {
    /// A zip archive, or one XML file (Flat OPC).
    private enum Container {
        case zip(ZipArchive)
        case flat([String])
    }

    private let container: Container
    private let file: SourceFile
    private let limits: ReadingLimits
    /// The name of the main part.
    let mainPart: String
    private let targets: DocxRelationships

    init(_ file: SourceFile, _ limits: ReadingLimits) throws(Diagnostic) {
        self.file = file
        self.limits = limits
        var named: String?
        if FlatPackage.begins(file.bytes) {
            let list = FlatPackage()
            try Self.parse(file, limits, list)
            container = .flat(list.parts)
            named = list.mainPart
        } else {
            do { container = .zip(try ZipArchive(file.bytes, limits: limits.zip)) } catch { throw SourceErrors.diagnostic(error, in: file.path) }
            if let relationships = Self.part("_rels/.rels", container) {
                let handler = DocxRelationships()
                try Self.parse(relationships, container, file, limits, handler)
                named = handler.member("officeDocument", from: "")
            }
        }
        let candidates = [named, "word/document.xml"].compactMap { $0 }
        guard let found = candidates.lazy.compactMap({ [container] in Self.part($0, container) }).first else {
            throw Diagnostic(
                .error, .docxPartMissing, at: SourceLocation(file.path),
                "the part \(candidates[0]) is missing; a Word document holds its text there (found: \(Self.list(Self.names(container))))",
                advice: "This may be another kind of zip file. Open it in Word and save it as .docx.")
        }
        mainPart = found
        targets = DocxRelationships()
        if let relationships = Self.part(DocxRelationships.part(of: found), container) {
            try Self.parse(relationships, container, file, limits, targets)
        }
    }

    private static func names(_ container: Container) -> [String] {
        switch container {
        case .zip(let archive): archive.entries.map(\.name)
        case .flat(let parts): parts
        }
    }

    private static func list(_ all: [String]) -> String {
        let rest = all.count - min(4, all.count)
        return all.isEmpty ? "no parts at all" : all.prefix(4).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }

    /// Part names are compared without regard to case (OPC §9.1.1.2).
    private static func part(_ name: String, _ container: Container) -> String? {
        let names = names(container)
        return names.first { $0 == name } ?? names.first { $0.lowercased() == name.lowercased() }
    }

    /// The styles; a document without them is read without them, and one whose styles are broken too, with a warning.
    func styles() throws(Diagnostic) -> (styles: DocxStyles, diagnostics: [Diagnostic]) {
        let styles = DocxStyles()
        let diagnostics = try readOptional("styles", styles)
        return (diagnostics.isEmpty ? styles : DocxStyles(), diagnostics)
    }

    /// Reads a part that the main one points to, if there is one. Where it is broken the text is read without it, with a warning.
    func readOptional(_ kind: String, _ handler: any XMLEventHandler) throws(Diagnostic) -> [Diagnostic] {
        let name = targets.member(kind, from: DocxRelationships.folder(of: mainPart)) ?? "word/\(kind).xml"
        guard let part = Self.part(name, container) else { return [] }
        do throws(Diagnostic) {
            try Self.parse(part, container, file, limits, handler)
        } catch  where error.code == .xmlMalformed {
            return [Diagnostic(.warning, error.code, at: error.location, "\(error.message); the text is read without \(kind)", advice: error.advice)]
        }
        return []
    }

    func readMainPart(_ body: DocxBody) throws(Diagnostic) {
        do throws(Diagnostic) {
            try Self.parse(mainPart, container, file, limits, body)
        } catch  where body.paragraphNumber > 0 && error.code != .zipLimit {
            throw Diagnostic(
                error.severity, error.code, at: error.location, "\(error.message) (after paragraph \(body.paragraphNumber))", advice: error.advice)
        }
    }

    private static func parse(
        _ part: String, _ container: Container, _ file: SourceFile, _ limits: ReadingLimits, _ handler: any XMLEventHandler
    ) throws(Diagnostic) {
        switch container {
        case .zip(let archive):
            guard let entry = archive.entry(part) else { return }
            try ZipMemberParsing.parse(entry, of: archive, DocxNamespaces.table, limits, handler, in: file.path)
        case .flat: try parse(file, limits, FlatPackage(part: part, to: handler))
        }
    }

    private static func parse(_ file: SourceFile, _ limits: ReadingLimits, _ handler: FlatPackage) throws(Diagnostic) {
        let parser = XMLParser(namespaces: DocxNamespaces.table, limits: limits.xml, handler: handler)
        do throws(XMLError) { try parser.parse(file.bytes) } catch { throw SourceErrors.diagnostic(error, in: file.path) }
    }
}
