#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

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
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        let short = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
        return !short.isEmpty && LocalFiles.isSame(short, path) ? short : path
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
    public static func files(below folder: String) throws(FileError) -> [String] {
        var found: [String] = []
        var waiting = [folder]
        while let next = waiting.popLast() {
            var folders: [String] = []
            for name in try LocalFiles.names(in: next) where !name.hasPrefix(".") {
                let path = join(next, name)
                switch LocalFiles.kind(of: path) {
                case .file: found.append(path)
                case .folder: folders.append(path)
                default: continue
                }
            }
            waiting += folders.reversed()
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The files that a pattern means: `*`, `?`, `[…]` within a name, `**` for any folders. Byte order.
    public static func expand(_ pattern: String, from base: String) throws(FileError) -> [String] {
        let parts = pattern.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        var current = [pattern.hasPrefix("/") ? "/" : base]
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            var next: [String] = []
            for folder in current {
                if part == "**" {
                    next += try folders(below: folder)
                } else if part.contains(where: { "*?[".contains($0) }) {
                    guard LocalFiles.kind(of: folder) == .folder else { continue }
                    for name in try LocalFiles.names(in: folder) where !name.hasPrefix(".") && fnmatch(part, name, 0) == 0 {
                        let path = join(folder, name)
                        if LocalFiles.kind(of: path) == (isLast ? .file : .folder) { next.append(path) }
                    }
                } else {
                    let path = join(folder, part)
                    if LocalFiles.kind(of: path) != nil { next.append(path) }
                }
            }
            current = next
        }
        return Array(Set(current.map(tidy))).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func folders(below folder: String) throws(FileError) -> [String] {
        guard LocalFiles.kind(of: folder) == .folder else { return [] }
        var found = [folder]
        for name in try LocalFiles.names(in: folder) where !name.hasPrefix(".") {
            let path = join(folder, name)
            if LocalFiles.kind(of: path) == .folder { found += try folders(below: path) }
        }
        return found
    }
}
