import CPlatform

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Another program, run to its end without a shell: nothing on its stdin, its stdout taken, its stderr told when it fails.
public enum ChildProcess {
    public enum Fault: Error, Sendable, CustomStringConvertible {
        case notStarted(String)
        /// The exit status, or 128 and the number of the signal, and the beginning of what it wrote on stderr.
        case failed(status: Int32, messages: String)
        case tooMuch(limit: Int)

        public var description: String {
            switch self {
            case .notStarted(let reason): "it was not started: \(reason)"
            case .failed(let status, let messages):
                "it left with status \(status)" + (messages.split(separator: "\n").first.map { ", saying “\($0)”" } ?? "")
            case .tooMuch(let limit): "it wrote more than \(limit) bytes"
            }
        }
    }

    /// The path of a program that `PATH` leads to.
    public static func find(_ name: String) -> String? {
        if name.contains("/") { return isExecutable(name) ? name : nil }
        let folders = (Machine.environment("PATH") ?? "").split(separator: ":").map(String.init)
        return folders.map { FilePaths.join($0, name) }.first(where: isExecutable)
    }

    /// What the program wrote on stdout.
    ///
    /// - Parameter limit: bytes of stdout; a program that writes more is ended.
    public static func run(_ program: String, _ arguments: [String], limit: Int) throws(Fault) -> [UInt8] {
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: Int32 = 0
        var (output, messages): (Int32, Int32) = (-1, -1)
        let code = words.withUnsafeMutableBufferPointer { ordret_spawn(program, $0.baseAddress, &process, &output, &messages) }
        guard code == 0 else { throw .notStarted(String(cString: strerror(code))) }
        let streams = [output, messages]
        var taken = TakenStreams(streams, limit: limit)
        let isWhole = taken.takeAll()
        if !isWhole { kill(process, SIGKILL) }
        for stream in streams { close(stream) }
        var raw: Int32 = 0
        while waitpid(process, &raw, 0) < 0 && errno == EINTR {}
        guard isWhole else { throw .tooMuch(limit: limit) }
        let status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
        guard status == 0 else { throw .failed(status: status, messages: String(decoding: taken.messages, as: UTF8.self)) }
        return taken.output
    }

    private static func isExecutable(_ path: String) -> Bool { LocalFiles.kind(of: path) == .file && access(path, X_OK) == 0 }
}

/// Reads two streams at once, so that neither fills up and stops the program.
private struct TakenStreams {
    private let streams: [Int32]
    private let limit: Int
    private(set) var output: [UInt8] = []
    private(set) var messages: [UInt8] = []

    init(_ streams: [Int32], limit: Int) {
        self.streams = streams
        self.limit = limit
    }

    /// False when stdout had more than the limit.
    mutating func takeAll() -> Bool {
        var open = streams
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while open.contains(where: { $0 >= 0 }) {
            var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            if poll(&waiting, nfds_t(waiting.count), -1) < 0 {
                if errno == EINTR { continue }
                return true
            }
            for (index, one) in waiting.enumerated() where one.fd >= 0 && one.revents != 0 {
                let got = read(one.fd, &buffer, buffer.count)
                if got < 0 && errno == EINTR { continue }
                if got <= 0 {
                    open[index] = -1
                } else if index == 0 {
                    guard output.count + got <= limit else { return false }
                    output += buffer[..<got]
                } else if messages.count < 4096 {
                    messages += buffer[..<min(got, 4096 - messages.count)]
                }
            }
        }
        return true
    }
}
