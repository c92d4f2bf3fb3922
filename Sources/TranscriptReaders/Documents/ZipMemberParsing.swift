import CorpusModel
import MarkupXML
import ZipArchive

/// Reads XML that is a member of a zip archive.
enum ZipMemberParsing {
    /// Inflates a member straight into the parser; nothing is kept of it.
    static func parse(
        _ entry: ZipEntry, of archive: ZipArchive, _ namespaces: XMLNamespaces, _ limits: ReadingLimits, _ handler: any XMLEventHandler,
        in path: String
    ) throws(Diagnostic) {
        let parser = XMLParser(namespaces: namespaces, limits: limits.xml, handler: handler)
        do {
            try archive.read(entry) { bytes in
                try parser.feed(bytes)
                return true
            }
            try parser.finish()
        } catch let error as ZipError {
            throw SourceErrors.diagnostic(error, in: path)
        } catch let error as XMLError {
            throw SourceErrors.diagnostic(error, in: path, part: entry.name)
        } catch {
            throw Diagnostic(.error, .internalFault, at: SourceLocation(path), "\(entry.name): \(error)")
        }
    }
}
