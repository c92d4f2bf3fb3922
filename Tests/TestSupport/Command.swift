import LocalFiles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A run of a program: what it wrote and its status.
public struct Command: Sendable {
    public let output: [UInt8]
    public let messages: [UInt8]
    /// The exit status, or 128 and the number of the signal.
    public let status: Int32

    /// Runs a program in a folder. The streams go through files, so that neither can fill up.
    ///
    /// With `obeyingRights` root has no more rights to files than others (`setpriv` of util-linux takes the capabilities away).
    ///
    /// `posix_spawn` has no portable way to choose the folder, so `sh` goes there first; the arguments are handed on as they are.
    public init(_ program: String, _ arguments: [String], in folder: String, obeyingRights: Bool = false) throws {
        let scratch = Scratch()
        let script = "cd \"$1\" && out=$2 && err=$3 && shift 3 && exec \"$@\" >\"$out\" 2>\"$err\" </dev/null"
        let limits = obeyingRights && Scratch.isRoot ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"] : []
        let words = ["sh", "-c", script, "sh", folder, scratch("out"), scratch("err")] + limits + [program] + arguments
        var pointers = words.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var process = pid_t()
        let code = posix_spawn(&process, "/bin/sh", nil, nil, &pointers, environ)
        precondition(code == 0, "sh is there")
        var raw: Int32 = 0
        while waitpid(process, &raw, 0) < 0 && errno == EINTR {}
        status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
        output = (try? LocalFiles.read(scratch("out"), limit: 1 << 28)) ?? []
        messages = (try? LocalFiles.read(scratch("err"), limit: 1 << 28)) ?? []
    }

    public var text: String { String(decoding: output, as: UTF8.self) }
    public var errors: String { String(decoding: messages, as: UTF8.self) }
}
