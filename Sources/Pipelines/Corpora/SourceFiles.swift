import CorpusModel
import LocalFiles
import TranscriptReaders

/// A transcript's file, before it is opened.
public struct SourceEntry: Hashable, Sendable {
    public let id: String
    /// As the user or the plan named it.
    public let path: String

    public init(id: String, path: String) {
        self.id = id
        self.path = path
    }
}

/// Finds the files that a command's SOURCE arguments or a plan's patterns mean.
public enum SourceFiles {
    /// Files as named; folders with all they hold below, by the extensions that readers know. Two files with one stem are an error.
    public static func find(_ sources: [String]) throws(Diagnostic) -> [SourceEntry] {
        var paths: [String] = []
        for source in sources {
            switch LocalFiles.kind(of: source) {
            case .file: paths.append(source)
            case .folder:
                let found = try list(source).filter { ReaderRegistry.extensions.contains(FilePaths.fileExtension(of: $0)) }
                guard !found.isEmpty else { throw emptyFolder(source) }
                paths += found
            default:
                throw Diagnostic(
                    .error, .fileMissing, at: SourceLocation(source), "there is no such file or folder",
                    advice: "Check the spelling; relative paths begin at the current folder.")
            }
        }
        return try entries(unique(paths), idsArePaths: false)
    }

    /// The entries of paths, each with its stem as id, or with its path.
    public static func entries(_ paths: [String], idsArePaths: Bool) throws(Diagnostic) -> [SourceEntry] {
        var homes: [String: String] = [:]
        var entries: [SourceEntry] = []
        for path in paths {
            let id = idsArePaths ? path : FilePaths.stem(of: path)
            if let other = homes.updateValue(path, forKey: id) {
                throw Diagnostic(
                    .error, .duplicateStem, at: SourceLocation(path), "another file has the same name without extension: \(other)",
                    advice: "Rename one of them, or take one out; a plan may say ids: path.")
            }
            entries.append(SourceEntry(id: id, path: path))
        }
        return entries
    }

    private static func list(_ folder: String) throws(Diagnostic) -> [String] {
        do throws(FileError) {
            return try FilePaths.files(below: folder)
        } catch {
            throw Diagnostic(.error, .fileUnreadable, at: SourceLocation(error.path), error.detail, advice: "Check the permissions of the folder.")
        }
    }

    private static func emptyFolder(_ folder: String) -> Diagnostic {
        Diagnostic(
            .error, .folderEmpty, at: SourceLocation(folder),
            "the folder holds no transcripts; files with the extensions \(ReaderRegistry.extensions.sorted().joined(separator: ", ")) were expected",
            advice: "Name the folder that the transcripts are in.")
    }

    private static func unique(_ paths: [String]) -> [String] {
        var seen: Set<String> = []
        return paths.filter { seen.insert($0).inserted }
    }
}

extension Diagnostic {
    /// What the system said of a file.
    static func file(_ error: FileError, advice: String? = nil) -> Diagnostic {
        let place = SourceLocation(error.path)
        return switch error.kind {
        case .missing: Diagnostic(.error, .fileMissing, at: place, "there is no such file", advice: advice ?? "Check the spelling of the path.")
        case .notPermitted: Diagnostic(.error, .fileUnreadable, at: place, error.detail, advice: advice ?? "Check the permissions of the file.")
        case .tooLarge: Diagnostic(.error, .fileTooLarge, at: place, error.detail, advice: advice ?? "Raise it with --limit file-bytes=N if the file is meant.")
        case .notAFile, .exists, .other: Diagnostic(.error, .fileUnreadable, at: place, error.detail, advice: advice)
        }
    }
}
