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
    /// SHA-256 of the file, where it is known already.
    public var digest: String?

    public init(id: String, path: String, container: String? = nil) {
        self.id = id
        self.path = path
        self.container = container
    }

    /// The file that is opened: the project's, where it is in one.
    public var file: String { container ?? path }
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
                let found = transcripts(below: source)
                guard !found.isEmpty else { throw emptyFolder(source) }
                paths += found
            case .other:
                throw Diagnostic(
                    .error, .fileUnreadable, at: SourceLocation(source), "this is neither a file nor a folder",
                    advice: "Write its content to a file first.")
            case nil: throw nothing(at: source)
            }
        }
        let roots = CorpusRoots(expanding: unique(paths))
        return (try entries(roots.paths, idsArePaths: false), roots.diagnostics)
    }

    /// The entries of paths, each with its stem as id, or with its path. `plan` is the file of the plan that names them, for the advice.
    public static func entries(_ paths: [String], idsArePaths: Bool, plan: String? = nil) throws(Diagnostic) -> [SourceEntry] {
        var homes: [String: String] = [:]
        var entries: [SourceEntry] = []
        for path in paths {
            let isProject = FilePaths.fileExtension(of: path) == "qdpx"
            // A folder that cannot be opened is named by its path: no transcript has its name.
            let isPath = idsArePaths || LocalFiles.kind(of: path) == .folder
            let found =
                isProject
                ? QdpxEntries.entries(path, idsArePaths: idsArePaths) : [SourceEntry(id: isPath ? path : FilePaths.stem(of: path), path: path)]
            for entry in found {
                if let other = homes.updateValue(entry.path, forKey: entry.id) { throw DuplicateStem(other, entry.path, plan: plan).diagnostic }
                entries.append(entry)
            }
        }
        return entries
    }

    /// The extensions that a folder is searched for, in words.
    public static var extensions: String { ReaderRegistry.extensions.sorted().joined(separator: ", ") }

    /// The files below a folder that readers know by their extension, and the folders that cannot be opened: reading them tells why.
    static func transcripts(below folder: String) -> [String] {
        let found = FilePaths.search(below: folder)
        let files = found.files.filter { path in
            ReaderRegistry.extensions.contains(FilePaths.fileExtension(of: path)) && !isLock(path) && !OwnResults.isRecord(path)
                && !OwnResults.isPage(path) && !OwnResults.isInIndex(path)
        }
        return (files + found.closed.map(\.path)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The small file that Word keeps beside a document while it is open.
    static func isLock(_ path: String) -> Bool { FilePaths.name(of: path).hasPrefix("~$") }

    /// Documents in a folder that no reader takes, and Ordret's own pages, so that none is missed without a word.
    public static func passedOver(_ sources: [String]) -> [Diagnostic] {
        sources.filter { LocalFiles.kind(of: $0) == .folder }.flatMap { FilePaths.search(below: $0).files }.compactMap { path in
            if OwnResults.isPage(path) {
                return Diagnostic(
                    .note, .ownResult, at: SourceLocation(path), "this page was written by Ordret; it is no transcript and is not read",
                    advice: "Keep results in a folder of their own.")
            }
            guard documents.contains(FilePaths.fileExtension(of: path)), !isLock(path) else { return nil }
            return Diagnostic(
                .warning, .formatUnknown, at: SourceLocation(path), "the file is not read: files with the extensions \(extensions) are",
                advice: "Save it as .docx if it is a transcript.")
        }
    }

    /// What transcripts are also written in.
    private static let documents = Set(["doc", "docm", "dot", "dotx", "pdf", "pages", "srt", "md"]).subtracting(ReaderRegistry.extensions)

    private static func nothing(at source: String) -> Diagnostic {
        if let fault = LocalFiles.fault(at: source), LocalFiles.linkTarget(source) != nil || fault.isRefusal { return .file(fault) }
        return Diagnostic(
            .error, .fileMissing, at: SourceLocation(source), "there is no such file or folder",
            advice: "Check the spelling; relative paths begin at the current folder.")
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
