import CorpusModel
import LocalFiles

/// A folder of results that appears whole or not at all: written beside its place and moved there in one step.
public final class OutputFolder {
    public let path: String
    private let partial: String
    /// The files in the order they were written, with their digests.
    public private(set) var files: [(path: String, bytes: Int, digest: String)] = []
    private var isFinished = false

    /// Refuses a place where something else than a former run stands, unless `force` is given.
    public init(_ path: String, force: Bool) throws(Diagnostic) {
        self.path = path
        partial = path + ".partial-\(Machine.process)"
        try Self.check(path, force: force)
        do throws(FileError) {
            try LocalFiles.removeTree(partial)
            try LocalFiles.makeFolder(partial)
        } catch {
            throw Diagnostic(.error, .outputFailed, at: SourceLocation(error.path), error.detail, advice: "Check the permissions, or choose another --output.")
        }
    }

    deinit {
        if !isFinished { try? LocalFiles.removeTree(partial) }
    }

    /// Only an empty folder or a former run, which has a `manifest.json` of Ordret's, is replaced without `force`.
    public static func check(_ path: String, force: Bool) throws(Diagnostic) {
        guard let kind = LocalFiles.kind(of: path), !force else { return }
        let place = SourceLocation(path)
        guard kind == .folder else {
            throw Diagnostic(.error, .outputExists, at: place, "a file stands where the results should go", advice: "Choose another --output.")
        }
        let names = (try? LocalFiles.names(in: path)) ?? []
        let manifest = (try? LocalFiles.read(FilePaths.join(path, "manifest.json"), limit: 1 << 28)) ?? []
        let isRun = String(decoding: manifest.prefix(400), as: UTF8.self).contains("\"program\": \"ordret\"")
        guard names.isEmpty || isRun else {
            throw Diagnostic(
                .error, .outputExists, at: place, "the folder holds something else than a run of Ordret",
                advice: "Choose another --output, or replace it with --force.")
        }
    }

    public func write(_ bytes: [UInt8], as name: String) throws(Diagnostic) {
        do throws(FileError) {
            let target = FilePaths.join(partial, name)
            try LocalFiles.makeFolder(FilePaths.folder(of: target))
            try LocalFiles.write(bytes, to: target)
        } catch {
            throw Diagnostic(.error, .outputFailed, at: SourceLocation(error.path), error.detail, advice: "Is the disk full?")
        }
        files.append((name, bytes.count, LocalFiles.digest(bytes)))
    }

    /// Puts the folder in its place.
    public func finish() throws(Diagnostic) {
        do throws(FileError) {
            try LocalFiles.makeFolder(FilePaths.folder(of: path))
            try LocalFiles.replaceFolder(path, with: partial)
        } catch {
            throw Diagnostic(.error, .outputFailed, at: SourceLocation(error.path), error.detail, advice: "The results could not be moved into place.")
        }
        isFinished = true
    }
}
