import CorpusModel
import LocalFiles
import ResultWriters

/// A folder of results that appears whole or not at all: written beside its place and moved there in one step.
public final class OutputFolder {
    public let path: String
    private let partial: String
    /// The files in the order they were written, with their digests.
    public private(set) var files: [(path: String, bytes: Int, digest: String)] = []
    private var isFinished = false

    /// Refuses a place where something else than a former run stands, unless `force` is given, and always one that holds an input.
    public init(_ path: String, force: Bool, inputs: [String] = []) throws(Diagnostic) {
        let path = FilePaths.withoutLastSlash(path)
        self.path = path
        partial = path + ".partial-\(Machine.process)"
        try Self.check(path, force: force, inputs: inputs)
        do throws(FileError) {
            Self.removeLeftovers(path)
            try LocalFiles.removeTree(partial)
            try LocalFiles.makeFolder(partial)
        } catch {
            throw Diagnostic(
                .error, .outputFailed, at: SourceLocation(error.path), error.detail, advice: "Check the permissions, or choose another --output.")
        }
    }

    deinit {
        if !isFinished { try? LocalFiles.removeTree(partial) }
    }

    /// Only an empty folder or a former run is replaced without `force`; a folder that holds what the run reads is never replaced, nor is a device.
    public static func check(_ path: String, force: Bool, inputs: [String] = []) throws(Diagnostic) {
        guard let kind = LocalFiles.kind(of: path) else { return }
        let place = SourceLocation(path)
        if let input = inputs.first(where: { FilePaths.isInside($0, path) }) {
            throw Diagnostic(
                .error, .outputExists, at: place, "the results would take the place of what the run reads: \(input)",
                advice: "Choose another --output.")
        }
        if kind == .other {
            throw Diagnostic(
                .error, .outputExists, at: place, "a device or a pipe stands where the folder of results should go",
                advice: "Choose another --output.")
        }
        if force { return }
        guard kind == .folder else {
            throw Diagnostic(.error, .outputExists, at: place, "a file stands where the results should go", advice: "Choose another --output.")
        }
        let names = (try? LocalFiles.names(in: path)) ?? []
        guard !names.isEmpty else { return }
        let manifest = String(decoding: (try? LocalFiles.read(FilePaths.join(path, "manifest.json"), limit: 1 << 28)) ?? [], as: UTF8.self)
        guard manifest.prefix(400).contains("\"program\": \"ordret\"") else {
            throw Diagnostic(
                .error, .outputExists, at: place, "the folder holds something else than a run of Ordret",
                advice: "Choose another --output, or replace it with --force.")
        }
        if let stranger = stranger(in: path, manifest) {
            throw Diagnostic(
                .error, .outputExists, at: place,
                "beside a former run the folder holds \(stranger), which the run did not write and a new one would delete",
                advice: "Move it elsewhere, choose another --output, or replace all of it with --force.")
        }
    }

    /// A file in the folder of a former run that its manifest does not list.
    private static func stranger(in path: String, _ manifest: String) -> String? {
        let listed = Set(manifest.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("\"path\": ") }.map(String.init))
        return ((try? FilePaths.files(below: path)) ?? []).first { file in
            let name = String(file.dropFirst(path.count + 1))
            return name != "manifest.json" && name != "run.json" && !listed.contains("\"path\": \(JSONValue.string(name).compact),")
        }
    }

    /// Deletes what runs that were cut off have left beside the place.
    private static func removeLeftovers(_ path: String) {
        let folder = FilePaths.folder(of: path)
        let start = FilePaths.name(of: path) + ".partial-"
        for name in (try? LocalFiles.names(in: folder)) ?? [] where name.hasPrefix(start) {
            guard let process = Int32(name.dropFirst(start.count)), !Machine.isRunning(process) else { continue }
            try? LocalFiles.removeTree(FilePaths.join(folder, name))
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
            throw Diagnostic(
                .error, .outputFailed, at: SourceLocation(error.path), error.detail, advice: "The results could not be moved into place.")
        }
        isFinished = true
    }
}
