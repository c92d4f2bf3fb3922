import CorpusModel
import MarkupXML

/// Runs the handler of a format over a file.
enum SpokenXML {
    static func parse(_ file: SourceFile, _ limits: ReadingLimits, _ handler: any XMLEventHandler) throws(Diagnostic) {
        do throws(XMLError) {
            try XMLParser(namespaces: TEIHandler.namespaces, limits: limits.xml, handler: handler).parse(file.bytes)
        } catch {
            throw SourceErrors.diagnostic(error, in: file.path)
        }
    }
}
