#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What tells cheaply that a file has not changed: its size, and when it was written.
public struct FileStamp: Hashable, Sendable {
    public let bytes: Int
    /// Nanoseconds since 1970.
    public let written: Int

    public init(bytes: Int, written: Int) {
        self.bytes = bytes
        self.written = written
    }

    /// `nil` where there is no regular file.
    public init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        bytes = Int(status.st_size)
        #if canImport(Darwin)
            written = status.st_mtimespec.tv_sec * 1_000_000_000 + status.st_mtimespec.tv_nsec
        #else
            written = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        #endif
    }

    /// Now, by the clock that files are stamped with.
    public static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
