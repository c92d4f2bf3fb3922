// The one place that knows which system it runs on.
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import CPlatform

/// The system calls that differ between systems, under one name each.
enum Platform {
    /// Exchanges two existing paths in one step; false where the system or the file system cannot.
    static func exchange(_ one: String, _ other: String) -> Bool {
        ordret_exchange(one, other) == 0
    }

    static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
