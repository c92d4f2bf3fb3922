import CorpusModel
import LocalFiles
import TranscriptReaders

/// A transcript's file, before it is opened.
public struct SourceEntry: Hashable, Sendable {
    public let id: String
    /// As the user or the plan named it.
    public let path: String
    /// The project (`.qdpx`) that holds the file; `path` then names both, as `FILE.qdpx#sources/GUID.txt`.
    public let container: String?

    public init(id: String, path: String, container: String? = nil) {
        self.id = id
        self.path = path
        self.container = container
    }
}

/// Finds the files that a command's SOURCE arguments or a plan's patterns mean.
public enum SourceFiles {
    /// Files as named; folders with all they hold below, by the extensions that readers know. Two files with one stem are an error.
    public static func find(_ sources: [String]) throws(Diagnostic) -> [SourceEntry] { try search(sources).entries }

    /// The same, with what is to be told of the files that corpus roots name: their components stand in the place of the roots.
    public static func search(_ sources: [String]) throws(Diagnostic) -> (entries: [SourceEntry], diagnostics: [Diagnostic]) {
        var paths: [String] = []
        for source in sources {
            switch LocalFiles.kind(of: source) {
            case .file: paths.append(source)
            case .folder:
                let found = try list(source)
                guard !found.isEmpty else { throw emptyFolder(source) }
                paths += found
            case .other:
                throw Diagnostic(
                    .error, .fileUnreadable, at: SourceLocation(source), "this is neither a file nor a folder",
                    advice: "Write its content to a file first.")
            case nil:
                throw Diagnostic(
                    .error, .fileMissing, at: SourceLocation(source), "there is no such file or folder",
                    advice: "Check the spelling; relative paths begin at the current folder.")
            }
        }
        let roots = CorpusRoots(expanding: unique(paths))
        return (try entries(roots.paths, idsArePaths: false), roots.diagnostics)
    }

    /// The entries of paths, each with its stem as id, or with its path.
    public static func entries(_ paths: [String], idsArePaths: Bool) throws(Diagnostic) -> [SourceEntry] {
        var homes: [String: String] = [:]
        var entries: [SourceEntry] = []
        for path in paths {
            let isProject = FilePaths.fileExtension(of: path) == "qdpx"
            let found =
                isProject
                ? QdpxEntries.entries(path, idsArePaths: idsArePaths)
                : [SourceEntry(id: idsArePaths ? path : FilePaths.stem(of: path), path: path)]
            for entry in found {
                if let other = homes.updateValue(entry.path, forKey: entry.id) {
                    throw Diagnostic(
                        .error, .duplicateStem, at: SourceLocation(entry.path), "another file has the same name without extension: \(other)",
                        advice: "Rename one of them, or take one out; a plan may say ids: path.")
                }
                entries.append(entry)
            }
        }
        return entries
    }

    /// The extensions that a folder is searched for, in words.
    public static var extensions: String { ReaderRegistry.extensions.sorted().joined(separator: ", ") }

    /// The files below a folder that readers know by their extension.
    static func transcripts(below folder: String) throws(FileError) -> [String] {
        try FilePaths.files(below: folder).filter { path in
            ReaderRegistry.extensions.contains(FilePaths.fileExtension(of: path)) && !isLock(path) && !ownRecords.contains(FilePaths.name(of: path))
        }
    }

    /// What a run or an index writes of itself: JSON that is no transcript, should results lie in a folder of transcripts.
    private static let ownRecords: Set<String> = ["manifest.json", "run.json", "datapackage.json"]

    /// The small file that Word keeps beside a document while it is open.
    static func isLock(_ path: String) -> Bool { FilePaths.name(of: path).hasPrefix("~$") }

    /// Documents in a folder that no reader takes, so that none is missed without a word.
    public static func passedOver(_ sources: [String]) -> [Diagnostic] {
        sources.filter { LocalFiles.kind(of: $0) == .folder }.flatMap { source in
            ((try? FilePaths.files(below: source)) ?? []).filter { documents.contains(FilePaths.fileExtension(of: $0)) && !isLock($0) }.map { path in
                Diagnostic(
                    .warning, .formatUnknown, at: SourceLocation(path), "the file is not read: files with the extensions \(extensions) are",
                    advice: "Save it as .docx if it is a transcript.")
            }
        }
    }

    /// What transcripts are also written in.
    private static let documents = Set(["doc", "docm", "dot", "dotx", "pdf", "pages", "srt", "md"]).subtracting(ReaderRegistry.extensions)

    private static func list(_ folder: String) throws(Diagnostic) -> [String] {
        do throws(FileError) {
            return try transcripts(below: folder)
        } catch {
            throw Diagnostic(.error, .fileUnreadable, at: SourceLocation(error.path), error.detail, advice: "Check the permissions of the folder.")
        }
    }

    private static func emptyFolder(_ folder: String) -> Diagnostic {
        Diagnostic(
            .error, .folderEmpty, at: SourceLocation(folder),
            "the folder holds no transcripts; files with the extensions \(extensions) were expected",
            advice: "Name the folder that the transcripts are in.")
    }

    private static func unique(_ paths: [String]) -> [String] {
        var seen: Set<String> = []
        return paths.filter { seen.insert($0).inserted }
    }
}

extension Diagnostic {
    /// What the system said of a file.
    public static func file(_ error: FileError, advice: String? = nil) -> Diagnostic {
        let place = SourceLocation(error.path)
        if case .missing = error.kind, error.path.contains("\u{FFFD}") {
            return Diagnostic(
                .error, .fileUnreadable, at: place, "the file's name is not UTF-8, so the file cannot be opened by it",
                advice: "Rename the file; old zip programs write æ, ø and å in another encoding.")
        }
        return switch error.kind {
        case .missing: Diagnostic(.error, .fileMissing, at: place, "there is no such file", advice: advice ?? "Check the spelling of the path.")
        case .notPermitted: Diagnostic(.error, .fileUnreadable, at: place, error.detail, advice: advice ?? "Check the permissions.")
        case .tooLarge:
            Diagnostic(.error, .fileTooLarge, at: place, error.detail, advice: advice ?? "Raise it with --limit file-bytes=N if the file is meant.")
        case .notAFile: Diagnostic(.error, .fileUnreadable, at: place, error.detail, advice: advice ?? "Name a file.")
        case .exists, .other:
            Diagnostic(.error, .fileUnreadable, at: place, error.detail, advice: advice ?? "Copy the file to a disk of this machine and try again.")
        }
    }
}
