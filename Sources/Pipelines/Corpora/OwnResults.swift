import LocalFiles

/// What Ordret has written itself, should results lie in a folder of transcripts.
enum OwnResults {
    /// What a run or an index writes of itself, and the schema of lexicons: JSON that is no transcript.
    static func isRecord(_ path: String) -> Bool { records.contains(FilePaths.name(of: path)) || path.hasSuffix(".schema.json") }

    /// A file of an index.
    static func isInIndex(_ path: String) -> Bool {
        path.contains(".ordret/") && path.split(separator: "/").dropLast().contains { $0.hasSuffix(".ordret") }
    }

    private static let records: Set<String> = ["manifest.json", "run.json", "datapackage.json"]

    /// A page whose head says that Ordret made it (`ConcordanceHTML`). Other files are not opened.
    static func isPage(_ path: String) -> Bool {
        guard ["html", "htm"].contains(FilePaths.fileExtension(of: path)), let bytes = try? LocalFiles.beginning(of: path, count: head) else {
            return false
        }
        return String(decoding: bytes, as: UTF8.self).contains("<meta name=\"generator\" content=\"Ordret ")
    }

    /// The mark stands among the first lines of the head.
    private static let head = 1024
}
