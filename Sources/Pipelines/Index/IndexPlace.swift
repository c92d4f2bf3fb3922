import CorpusIndex
import CorpusModel
import LocalFiles

/// The folder that an index is written to.
enum IndexPlace {
    /// Refuses a place where something else stands.
    static func prepare(_ path: String, force: Bool) throws(Diagnostic) {
        let place = SourceLocation(path)
        guard FilePaths.name(of: path).hasSuffix(".ordret") else {
            throw Diagnostic(.error, .outputExists, at: place, "the name of an index ends in .ordret", advice: "Write --output \(path).ordret.")
        }
        switch LocalFiles.kind(of: path) {
        case nil: return
        case .folder:
            let names = (try? LocalFiles.names(in: path)) ?? []
            let own: Set<String> = [
                IndexFormat.manifest, IndexFormat.segments, IndexFormat.words, IndexFormat.buildLock, IndexFormat.readersLock,
            ]
            guard let stranger = names.first(where: { !own.contains($0) && !$0.hasPrefix(IndexFormat.manifest) }) else {
                if force || names.isEmpty || !names.contains(IndexFormat.manifest) { return }
                _ = try OpenIndex.manifest(of: path)
                return
            }
            throw Diagnostic(
                .error, .outputExists, at: place, "the folder holds \(stranger), which belongs to no index", advice: "Choose another --output.")
        default: throw Diagnostic(.error, .outputExists, at: place, "a file stands where the index should go", advice: "Choose another --output.")
        }
    }

    /// What builds that were cut off were writing. The build lock is held.
    static func removePartials(_ folder: String) {
        for name in (try? LocalFiles.names(in: folder)) ?? [] where name.hasPrefix(IndexFormat.partial) {
            try? LocalFiles.removeTree(FilePaths.join(folder, name))
        }
    }

    static func removeFolders(in folder: String, but kept: Set<String>) {
        for name in (try? LocalFiles.names(in: folder)) ?? [] where !kept.contains(name) {
            try? LocalFiles.removeTree(FilePaths.join(folder, name))
        }
    }
}
