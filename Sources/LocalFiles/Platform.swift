// The one place that knows which system it runs on.
import CPlatform

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The system calls that differ between systems, under one name each.
enum Platform {
    /// Exchanges two existing paths in one step; false where the system or the file system cannot.
    static func exchange(_ one: String, _ other: String) -> Bool {
        ordret_exchange(one, other) == 0
    }

    /// `/proc` is Linux's; elsewhere the name that the program was called by has to do.
    static var programPath: String? {
        var buffer = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        return length > 0 ? String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
    }

    static func keepMemory() { ordret_keep_memory() }

    static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
