/// A member as the central directory lists it.
public struct ZipEntry: Sendable {
    let index: Int
    public let name: String
    /// As declared.
    public let size: Int
    public let compressed: Int
    public let method: Int
    public let isEncrypted: Bool
    /// CRC-32 of the inflated bytes, as declared.
    let checksum: UInt32
}

/// How much an archive may hold (reference: Apache POI's ZipSecureFile, with a grace for small members).
public struct ZipLimits: Hashable, Sendable {
    public var entries = 2_000
    public var memberBytes = 256 << 20
    public var archiveBytes = 1 << 30
    /// Inflated to compressed, once a member has given more than the grace.
    public var ratio = 100
    public var ratioGrace = 64 << 20

    public init() {}
}

public struct ZipError: Error, Sendable, CustomStringConvertible {
    public enum Kind: Hashable, Sendable {
        case invalid, encrypted
        /// A limit was met; its name.
        case limit(String)
    }

    public let kind: Kind
    public let member: String?
    public let detail: String

    init(_ kind: Kind, member: String?, _ detail: String) {
        self.kind = kind
        self.member = member
        self.detail = detail
    }

    public var description: String { member.map { "\($0): \(detail)" } ?? detail }
}
