/// Paths as text, and the files that a pattern means.
public enum FilePaths {
    /// `base/path`, or `path` itself where it is absolute.
    public static func join(_ base: String, _ path: String) -> String {
        if path.hasPrefix("/") || base.isEmpty || base == "." { return path }
        return base.hasSuffix("/") ? base + path : base + "/" + path
    }

    /// The path without `folder/..` where that is the same file: behind a symbolic link it may not be.
    public static func tidy(_ path: String) -> String {
        guard path.contains("..") else { return path }
        let root = path.hasPrefix("/") ? "/" : ""
        func whole(_ parts: [Substring]) -> String { parts.isEmpty && root.isEmpty ? "." : root + parts.joined(separator: "/") }
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            let before = parts.dropLast()
            if part == "..", let last = parts.last, last != "..", LocalFiles.isSame(whole(parts + [part]), whole(Array(before))) {
                parts = Array(before)
            } else {
                parts.append(part)
            }
        }
        return whole(parts)
    }

    /// The path without slashes at its end.
    public static func withoutLastSlash(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// Whether a path is the folder or leads to something in it, links resolved.
    public static func isInside(_ path: String, _ folder: String) -> Bool {
        guard let path = LocalFiles.realPath(path), let folder = LocalFiles.realPath(folder) else { return false }
        return path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
    }

    public static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    public static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// The name without its last extension.
    public static func stem(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The last extension in lower case, without the dot.
    public static func fileExtension(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// The files below a folder, in byte order of their paths; names that begin with a dot are left out.
    ///
    /// A name that leads nowhere (a broken link, a name that is not UTF-8) is listed too: whoever opens it can tell what is wrong.
    /// Every folder is entered once, so that a link to a folder above does not lead round and round.
    public static func search(below folder: String) -> FoundFiles {
        var found = FoundFiles()
        for next in folders(below: folder, &found.closed) {
            for name in visibleNames(in: next, &found.closed) {
                let path = join(next, name)
                let kind = LocalFiles.kind(of: path)
                if kind == .file || kind == nil { found.files.append(path) }
            }
        }
        found.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return found
    }

    /// The same where every folder must open.
    public static func files(below folder: String) throws(FileError) -> [String] {
        let found = search(below: folder)
        if let first = found.closed.first { throw first }
        return found.files
    }

    /// The files that a pattern means: `*`, `?`, `[…]` within a name, `**` for any folders; a name that is there as it
    /// is written is itself, also when it is a link that leads nowhere. Byte order.
    public static func expand(_ pattern: String, from base: String) -> FoundFiles {
        var found = FoundFiles()
        let parts = pattern.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        var current = [pattern.hasPrefix("/") ? "/" : base]
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            var next: [String] = []
            for folder in current {
                if part == "**" {
                    next += LocalFiles.kind(of: folder) == .folder ? folders(below: folder, &found.closed) : []
                } else if LocalFiles.isListed(join(folder, part), orHidden: !NamePattern.isPattern(part)) {
                    next.append(join(folder, part))
                } else if NamePattern.isPattern(part), LocalFiles.kind(of: folder) == .folder {
                    next += names(like: part, in: folder, isLast, &found.closed)
                }
            }
            current = next
        }
        found.files = Array(Set(current.map(tidy))).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return found
    }

    /// At the pattern's end the files, and what leads nowhere; before it the folders.
    private static func names(like part: String, in folder: String, _ isLast: Bool, _ closed: inout [FileError]) -> [String] {
        let pattern = NamePattern(part)
        return visibleNames(in: folder, &closed).filter(pattern.matches).map { join(folder, $0) }.filter {
            let kind = LocalFiles.kind(of: $0)
            return isLast ? kind == .file || kind == nil : kind == .folder
        }
    }

    /// The names that do not begin with a dot. A folder is listed among the closed ones once.
    private static func visibleNames(in folder: String, _ closed: inout [FileError]) -> [String] {
        do throws(FileError) {
            return try LocalFiles.names(in: folder).filter { !$0.hasPrefix(".") }
        } catch {
            if !closed.contains(where: { $0.path == error.path }) { closed.append(error) }
            return []
        }
    }

    /// The folder and those below it, each once, however many links lead to it.
    private static func folders(below folder: String, _ closed: inout [FileError]) -> [String] {
        var found: [String] = []
        var seen: Set<[UInt64]> = []
        var waiting = [folder]
        while let next = waiting.popLast() {
            // A folder that is not there is kept: listing it tells why.
            if let identity = LocalFiles.identity(of: next), !seen.insert(identity).inserted { continue }
            found.append(next)
            waiting += visibleNames(in: next, &closed).map { join(next, $0) }.filter { LocalFiles.kind(of: $0) == .folder }.reversed()
        }
        return found
    }
}
