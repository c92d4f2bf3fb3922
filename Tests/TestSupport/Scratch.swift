import LocalFiles
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder of its own for one test, gone when the test is.
public final class Scratch: Sendable {
    public let path: String
    /// Folders that must be opened again before they can be deleted.
    private let closed = Mutex<[String]>([])

    public init() {
        let base = Machine.environment("TMPDIR").map { FilePaths.withoutLastSlash($0) } ?? "/tmp"
        var template = Array("\(base)/ordret-test-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil, "the folder for temporary files can be written to")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        for folder in closed.withLock({ $0 }) { chmod(folder, 0o755) }
        try? LocalFiles.removeTree(path)
    }

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

    /// Takes every right away from a folder, until the test is over.
    public func lock(_ name: String) {
        closed.withLock { $0.append(self(name)) }
        chmod(self(name), 0)
    }

    /// Whether this process may write everywhere, so that rights cannot be tested.
    public static var isRoot: Bool { geteuid() == 0 }

    /// Whether a program that is run can be kept out of a folder: of root only where its capabilities can be taken away.
    public static let canBeClosed: Bool = {
        let scratch = Scratch()
        guard (try? scratch.write("lukket/a", "")) != nil else { return false }
        scratch.lock("lukket")
        return (try? Command("/bin/ls", [scratch("lukket")], in: "/", obeyingRights: true)).map { $0.errors.contains(scratch("lukket")) } ?? false
    }()
}
