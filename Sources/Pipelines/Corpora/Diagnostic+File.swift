import CorpusModel
import LocalFiles

extension Diagnostic {
    /// What the system said of a file or folder.
    public static func file(_ error: FileError, advice: String? = nil) -> Diagnostic {
        let place = SourceLocation(error.path)
        if case .missing = error.kind, error.path.contains("\u{FFFD}") {
            return Diagnostic(
                .error, .fileUnreadable, at: place, "the file's name is not UTF-8, so the file cannot be opened by it",
                advice: "Rename the file; old zip programs write æ, ø and å in another encoding.")
        }
        return switch error.kind {
        case .missing: missing(error, advice)
        case .notPermitted: refused(error, advice)
        case .tooLarge:
            Diagnostic(.error, .fileTooLarge, at: place, error.detail, advice: advice ?? "Raise it with --limit file-bytes=N if the file is meant.")
        case .notAFile: Diagnostic(.error, .fileUnreadable, at: place, error.detail, advice: advice ?? "Name a file.")
        case .exists, .other:
            Diagnostic(.error, .fileUnreadable, at: place, error.detail, advice: advice ?? "Copy the file to a disk of this machine and try again.")
        }
    }

    private static func missing(_ error: FileError, _ advice: String?) -> Diagnostic {
        let place = SourceLocation(error.path)
        if let target = LocalFiles.linkTarget(error.path) {
            return Diagnostic(
                .error, .fileMissing, at: place, "this is a link to \(target), where nothing is",
                advice: advice ?? "Put the file back where the link leads, or take the link away.")
        }
        return Diagnostic(.error, .fileMissing, at: place, "there is no such file", advice: advice ?? "Check the spelling of the path.")
    }

    /// A right is wanting: to read the file, to look into the folder, or to enter a folder on the way.
    private static func refused(_ error: FileError, _ advice: String?) -> Diagnostic {
        let (message, what) =
            switch LocalFiles.kind(of: error.path) {
            case .folder: ("the folder may not be opened (\(error.detail)), so nothing in it is read", "the folder")
            case nil: ("a folder on the way to it may not be entered (\(error.detail))", "that folder")
            default: ("the file may not be read (\(error.detail))", "the file")
            }
        return Diagnostic(
            .error, .fileUnreadable, at: SourceLocation(error.path), message,
            advice: advice ?? "Give yourself the right to read \(what), or ask its owner; ls -l shows who that is.")
    }
}
