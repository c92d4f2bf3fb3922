import LocalFiles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder of its own for one test, gone when the test is.
public final class Scratch: Sendable {
    public let path: String

    public init() {
        let base = Machine.environment("TMPDIR").map { FilePaths.withoutLastSlash($0) } ?? "/tmp"
        var template = Array("\(base)/ordret-test-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil, "the folder for temporary files can be written to")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { try? LocalFiles.removeTree(path) }

    /// The path of a name in the folder.
    public func callAsFunction(_ name: String) -> String { FilePaths.join(path, name) }

    @discardableResult
    public func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        try LocalFiles.makeFolder(FilePaths.folder(of: self(name)))
        try LocalFiles.write(bytes, to: self(name))
        return self(name)
    }

    @discardableResult
    public func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    public func text(_ name: String) throws -> String { String(decoding: try LocalFiles.read(self(name), limit: 1 << 28), as: UTF8.self) }

    /// The files below a folder, by their names from there.
    public func files(_ name: String) throws -> [String] {
        try FilePaths.files(below: self(name)).map { String($0.dropFirst(self(name).count + 1)) }
    }

    /// A symbolic link to a target.
    public func link(_ name: String, to target: String) { precondition(symlink(target, self(name)) == 0, "links can be made here") }

    /// A named pipe.
    public func pipe(_ name: String) -> String {
        precondition(mkfifo(self(name), 0o600) == 0, "named pipes can be made here")
        return self(name)
    }

    /// An empty file whose name is no UTF-8.
    public func writeLatin1(_ name: [UInt8]) {
        let descriptor = open(path.utf8CString.dropLast() + [0x2F] + name.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT, 0o600)
        precondition(descriptor >= 0, "the file system takes any bytes as a name")
        close(descriptor)
    }

    /// Takes the right to write away from a folder, or gives it back.
    public func protect(_ name: String, _ isProtected: Bool) { chmod(self(name), isProtected ? 0o555 : 0o755) }

    /// Whether this process may write everywhere, so that rights cannot be tested.
    public static var isRoot: Bool { geteuid() == 0 }
}
