import CorpusModel
import LocalFiles
import TranscriptReaders

/// The texts of REFI-QDA projects as entries of a corpus.
enum QdpxEntries {
    /// An entry for each text of a project. One that cannot be listed stays an entry, so that reading it tells why and the others are read.
    static func entries(_ path: String, idsArePaths: Bool) -> [SourceEntry] {
        let whole = [SourceEntry(id: idsArePaths ? path : FilePaths.stem(of: path), path: path)]
        guard let bytes = try? LocalFiles.read(path, limit: ReadingLimits().fileBytes), let archive = try? QdpxArchive(bytes, path: path) else {
            return whole
        }
        return archive.sources.map { source in
            let inner = "\(path)#\(source.member ?? source.address)"
            return SourceEntry(id: idsArePaths ? inner : source.name, path: inner, container: path)
        }
    }

    /// The file that an entry means inside its project.
    static func open(_ entry: SourceEntry, _ container: String, _ settings: CorpusSettings) throws(Diagnostic) -> SourceFile {
        let limits = settings.reading.limits
        let content: [UInt8]
        do throws(FileError) { content = try LocalFiles.read(container, limit: limits.fileBytes) } catch { throw .file(error) }
        let archive = try QdpxArchive(content, path: container, limits: limits)
        guard let source = archive.sources.first(where: { entry.path == "\(container)#\($0.member ?? $0.address)" }) else {
            throw Diagnostic(
                .error, .qdpxPath, at: SourceLocation(entry.path), "the project has no such text any more", advice: "Run the command again.")
        }
        let bytes = try archive.read(source)
        return SourceFile(
            id: entry.id, path: entry.path, fileExtension: FilePaths.fileExtension(of: source.member ?? ""), bytes: bytes,
            digest: settings.takesDigests ? LocalFiles.digest(bytes) : "")
    }
}
