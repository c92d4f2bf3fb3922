import CDigest

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reading, writing and listing files of this machine.
public enum LocalFiles {
    public enum Kind: Sendable {
        case file, folder, other
    }

    public static func kind(of path: String) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .other
        }
    }

    /// Why nothing is known of a path: it is missing, or a folder on the way may not be entered. `nil` where something is there.
    public static func fault(at path: String) -> FileError? {
        var status = stat()
        return stat(path, &status) == 0 ? nil : .last(path)
    }

    /// Whether a name is there, as a file, a folder or a link, wherever it leads; `orHidden` also where a closed folder keeps that from being known.
    static func isListed(_ path: String, orHidden: Bool) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 || (orHidden && errno == EACCES)
    }

    /// What a symbolic link says that it leads to; `nil` where the path is none.
    public static func linkTarget(_ path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: 4096)
        let length = readlink(path, &buffer, buffer.count)
        return length > 0 ? String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
    }

    /// Whether two paths lead to the same file or folder.
    public static func isSame(_ one: String, _ other: String) -> Bool {
        guard let first = identity(of: one) else { return false }
        return first == identity(of: other)
    }

    /// What tells one file or folder from another, whatever it is called; `nil` where there is none.
    static func identity(of path: String) -> [UInt64]? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return [UInt64(status.st_dev), UInt64(status.st_ino)]
    }

    /// The absolute path without links; `nil` where nothing is there.
    public static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The whole of a file, refused above `limit` bytes.
    public static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        let file = try RegularFile(path)
        let size = file.size
        guard size <= limit else { throw FileError(.tooLarge(limit: limit), path, "\(size) bytes; the limit is \(limit)") }
        var total = 0
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while total < size {
                let got = Self.retry { systemRead(file.descriptor, buffer.baseAddress! + total, size - total) }
                if got < 0 { failure = .last(path) }
                if got <= 0 { break }
                total += got
            }
            count = total
        }
        if let failure { throw failure }
        return bytes
    }

    /// The first bytes of a regular file.
    public static func beginning(of path: String, count: Int) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .last(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw FileError(.notAFile, path, "this is not a regular file")
        }
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let got = Self.retry { systemRead(descriptor, buffer.baseAddress!, count) }
            if got < 0 { failure = .last(path) }
            filled = max(0, got)
        }
        if let failure { throw failure }
        return bytes
    }

    /// The names in a folder, in byte order, without `.` and `..`.
    public static func names(in folder: String) throws(FileError) -> [String] {
        guard let stream = opendir(folder) else { throw .last(folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    public static func makeFolder(_ path: String) throws(FileError) {
        var built = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            built += (built.isEmpty || built.hasSuffix("/") ? "" : "/") + part
            if mkdir(built, 0o777) != 0 && errno != EEXIST { throw .last(built) }
        }
    }

    /// Writes beside `path` and renames, so that a reader sees the old content or the new and nothing between. A device or a pipe (`/dev/null`) is written to and
    /// never replaced, and a link (`/dev/stdout`) stays: what it leads to is written.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let path = linkTarget(path) == nil ? path : realPath(path) ?? path
        if kind(of: path) == .other { return try writeInto(bytes, path) }
        let partial = path + ".partial-\(getpid())"
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .last(path) }
        var failure: FileError?
        if !writeAll(bytes, to: descriptor) { failure = .last(path) }
        if close(descriptor) != 0 && failure == nil { failure = .last(path) }
        if failure == nil && rename(partial, path) != 0 { failure = .last(path) }
        if let failure {
            unlink(partial)
            throw failure
        }
    }

    private static func writeInto(_ bytes: [UInt8], _ path: String) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last(path) }
        defer { close(descriptor) }
        if !writeAll(bytes, to: descriptor) { throw .last(path) }
    }

    /// Writes a file in a folder that nobody else sees yet.
    public static func writeUnseen(_ bytes: UnsafeRawBufferPointer, to path: String) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .last(path) }
        var failure: FileError?
        if !writeAll(bytes, to: descriptor) { failure = .last(path) }
        if close(descriptor) != 0 && failure == nil { failure = .last(path) }
        if let failure { throw failure }
    }

    /// Everything to a descriptor; false when it cannot be written (a closed pipe, a full disk).
    @discardableResult
    public static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    }

    static func writeAll(_ buffer: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var done = 0
        while done < buffer.count {
            let put = Self.retry { systemWrite(descriptor, buffer.baseAddress! + done, buffer.count - done) }
            guard put > 0 else { return false }
            done += put
        }
        return true
    }

    /// Puts the finished folder `new` where `target` is, and takes the old one away: one step where the system can exchange.
    public static func replaceFolder(_ target: String, with new: String) throws(FileError) {
        guard kind(of: target) != nil else {
            if rename(new, target) != 0 { throw .last(target) }
            // What a run that was cut off between its two steps had put aside.
            try removeTree(target + ".partial-old")
            return
        }
        if Platform.exchange(new, target) {
            try removeTree(new)
            return
        }
        let aside = target + ".partial-old"
        if kind(of: aside) != nil { try removeTree(aside) }
        if rename(target, aside) != 0 { throw .last(target) }
        if rename(new, target) != 0 {
            let failure = FileError.last(target)
            rename(aside, target)
            throw failure
        }
        try removeTree(aside)
    }

    /// Deletes a folder with all it holds; a symbolic link is deleted, not followed.
    public static func removeTree(_ path: String) throws(FileError) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw .last(path)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            if unlink(path) != 0 { throw .last(path) }
            return
        }
        for name in try names(in: path) { try removeTree(path + "/" + name) }
        if rmdir(path) != 0 { throw .last(path) }
    }

    /// SHA-256 as 64 hexadecimal digits.
    public static func digest(_ bytes: [UInt8]) -> String {
        var text = [CChar](repeating: 0, count: 65)
        ordret_sha256(bytes, UInt64(bytes.count), &text)
        return String(decoding: text.prefix(64).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func retry(_ call: () -> Int) -> Int {
        var result = call()
        while result < 0 && errno == EINTR { result = call() }
        return result
    }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int { read(descriptor, buffer, count) }
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int { write(descriptor, buffer, count) }
