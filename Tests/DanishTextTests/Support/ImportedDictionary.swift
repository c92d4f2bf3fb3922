import LocalFiles

/// The dictionary of the user who runs the tests; not there on most machines, and never needed.
enum ImportedDictionary {
    static let path: String? = {
        let cache = Machine.environment("XDG_CACHE_HOME") ?? Machine.environment("HOME").map { $0 + "/.cache" } ?? ""
        let path = FilePaths.join(cache, "ordret/danish-dictionary.bin")
        return LocalFiles.kind(of: path) == .file ? path : nil
    }()
}
