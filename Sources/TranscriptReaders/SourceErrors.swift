import CorpusModel
import MarkupXML
import ZipArchive

/// Errors of the containers as diagnostics of a transcript.
enum SourceErrors {
    /// `part` names the member of a zip that the document is; `nil` where it is the file itself.
    static func diagnostic(_ error: XMLError, in path: String, part: String? = nil) -> Diagnostic {
        let column = error.column > 0 ? ", column \(error.column)" : ""
        let place = part.map { "in \($0), line \(error.line)\(column): " } ?? ""
        let location = SourceLocation(path, part == nil ? .line(max(1, error.line)) : .file)
        switch error.kind {
        case .entity:
            return Diagnostic(
                .error, .xmlEntity, at: location, place + error.detail,
                advice: "Ask where the file comes from, or remove its <!ENTITY …> declarations.")
        case .limit(let name):
            return Diagnostic(
                .error, .xmlLimit, at: location, "\(place)\(error.detail) (limit \(name))",
                advice: "If you trust the file, raise the limit: --limit \(name)=N.")
        case .malformed, .memory:
            return Diagnostic(
                .error, .xmlMalformed, at: location, "\(place)well-formed XML was expected: \(error.detail)",
                advice: "The file may be broken off or changed by hand; fetch it again, or save it again in the program that wrote it.")
        }
    }

    static func diagnostic(_ error: ZipError, in path: String) -> Diagnostic {
        let location = SourceLocation(path)
        switch error.kind {
        case .encrypted:
            return Diagnostic(
                .error, .docxProtected, at: location, "the archive is encrypted (\(error))", advice: "Save the document without a password.")
        case .limit(let name):
            return Diagnostic(
                .error, .zipLimit, at: location, "\(error) (limit \(name))",
                advice: "Do not open the file unless you trust who made it; then raise the limit: --limit \(name)=N.")
        case .invalid:
            return Diagnostic(
                .error, .zipInvalid, at: location, "the zip archive is damaged: \(error)",
                advice: "Fetch the file again, or open it in Word and save it under a new name.")
        }
    }
}
