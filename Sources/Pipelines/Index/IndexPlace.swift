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
                IndexFormat.manifest, IndexFormat.segments, IndexFormat.words, IndexFormat.themes, IndexFormat.buildLock, IndexFormat.readersLock,
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

    /// Writes a folder beside its place and puts it there in one step; `write` fills it and gives its record, as a value and as JSON. The same folder may stand
    /// there already, and be read.
    static func replace<Record>(
        _ key: String, in parent: String, recordName: String, _ write: (_ partial: String) throws(FileError) -> (record: Record, json: String)
    ) throws(FileError) -> Record {
        let partial = FilePaths.join(parent, "\(IndexFormat.partial)\(key)")
        try LocalFiles.removeTree(partial)
        try LocalFiles.makeFolder(partial)
        let (record, json) = try write(partial)
        try LocalFiles.write(Array(json.utf8), to: FilePaths.join(partial, recordName))
        try LocalFiles.replaceFolder(FilePaths.join(parent, key), with: partial)
        return record
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
