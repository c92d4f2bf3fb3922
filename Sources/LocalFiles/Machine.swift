#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the process can know of where it runs.
public enum Machine {
    public static var processors: Int { Platform.processors }

    /// Keeps some megabytes of freed memory in the process; called once, before the work begins.
    public static func keepMemory() { Platform.keepMemory() }

    public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Columns of the terminal on a descriptor; `nil` when it is none.
    public static func terminalColumns(_ descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    public static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// The clock as `2026-01-31T12:00:00Z`; stands in `run.json` only.
    public static var utcTime: String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        var text = [CChar](repeating: 0, count: 32)
        let length = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: text.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    public static var monotonicSeconds: Double {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }

    public static func leave(_ status: Int32) -> Never { exit(status) }

    public static var process: Int32 { getpid() }

    /// Whether a process of this machine is there.
    public static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }

    /// The program's own file, links resolved; `nil` where the system does not tell.
    public static var programPath: String? { Platform.programPath }
}
