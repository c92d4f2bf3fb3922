#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is open for reading; nothing but a regular file is opened.
struct RegularFile: ~Copyable {
    let descriptor: Int32
    let size: Int

    init(_ path: String) throws(FileError) {
        // Without waiting: a named pipe would keep the program until somebody writes to it.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .last(path) }
        var status = stat()
        var fault: FileError?
        if fstat(descriptor, &status) != 0 {
            fault = .last(path)
        } else if status.st_mode & S_IFMT != S_IFREG {
            fault = FileError(.notAFile, path, "this is not a regular file")
        }
        if let fault {
            close(descriptor)
            throw fault
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }
}
