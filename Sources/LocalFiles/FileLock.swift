#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A lock that processes of this machine agree on; it goes with the object, or with the process (`flock`).
public final class FileLock: Sendable {
    public enum Kind: Sendable {
        /// Any number of processes may hold it, while nobody holds it alone.
        case shared
        case alone
    }

    private let descriptor: Int32

    /// `nil` where another process holds it. A lock for reading is also taken on a file that may not be written.
    public init?(_ path: String, _ kind: Kind) throws(FileError) {
        var descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        if descriptor < 0, kind == .shared { descriptor = open(path, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .last(path) }
        guard flock(descriptor, (kind == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
            let isHeld = errno == EWOULDBLOCK
            let fault = FileError.last(path)
            close(descriptor)
            if isHeld { return nil }
            throw fault
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
