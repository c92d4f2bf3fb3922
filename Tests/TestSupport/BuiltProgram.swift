import LocalFiles

/// The program that the package builds, and the package's own folder.
public enum BuiltProgram {
    /// `ordret` beside the running test bundle; the program may have been called through a link (`.build/debug`).
    public static var path: String {
        let places =
            CommandLine.arguments.filter { $0.hasSuffix(".xctest") || $0.contains(".xctest/") } + [
                Machine.programPath ?? "", CommandLine.arguments[0],
            ]
        for place in places {
            var folder = FilePaths.folder(of: place)
            while folder != "/" && folder != "." {
                if LocalFiles.kind(of: FilePaths.join(folder, "ordret")) == .file { return FilePaths.join(folder, "ordret") }
                folder = FilePaths.folder(of: folder)
            }
        }
        preconditionFailure("ordret was not found beside \(places)")
    }

    /// The folder that holds `Package.swift`, above this file.
    public static func root(_ file: String = #filePath) -> String {
        FilePaths.folder(of: FilePaths.folder(of: FilePaths.folder(of: file)))
    }

    /// Runs it without the dictionary of whoever runs the tests: `cache` is the folder for caches, by default one that is not there.
    public static func run(_ arguments: [String], in folder: String? = nil, cache: String = "/nonexistent", obeyingRights: Bool = false) throws
        -> Command
    {
        try Command("/usr/bin/env", ["XDG_CACHE_HOME=\(cache)", path] + arguments, in: folder ?? root(), obeyingRights: obeyingRights)
    }
}
