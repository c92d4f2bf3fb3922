#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file operation that the system refused.
public struct FileError: Error, Sendable, CustomStringConvertible {
    public enum Kind: Sendable {
        case missing, notPermitted, tooLarge(limit: Int), notAFile, exists, other
    }

    public let kind: Kind
    public let path: String
    public let detail: String

    init(_ kind: Kind, _ path: String, _ detail: String) {
        self.kind = kind
        self.path = path
        self.detail = detail
    }

    /// The error that `errno` tells after a call on `path`.
    static func last(_ path: String) -> FileError {
        let code = errno
        let kind: Kind =
            switch code {
            case ENOENT: .missing
            case EACCES, EPERM: .notPermitted
            case EEXIST, ENOTEMPTY: .exists
            default: .other
            }
        return FileError(kind, path, String(cString: strerror(code)))
    }

    /// Whether something is there or may be, and the system keeps it from this user.
    public var isRefusal: Bool { if case .notPermitted = kind { true } else { false } }

    public var isMissing: Bool { if case .missing = kind { true } else { false } }

    public var description: String { "\(path): \(detail)" }
}
