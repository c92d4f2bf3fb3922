/// Someone who speaks in a transcript.
public struct Speaker: Hashable, Sendable {
    /// As the file writes it: the label, or the id in XML.
    public let label: String
    public var role: Role
    /// The same in every transcript where the same person speaks; `transcript/label` where nothing says more.
    public var informant: String
    public var roleSource: RoleSource

    public init(label: String, role: Role = .unknown, informant: String, roleSource: RoleSource = .none) {
        self.label = label
        self.role = role
        self.informant = informant
        self.roleSource = roleSource
    }
}

/// What a speaker is in the study: `interviewer`, `unknown`, or a word of the user's.
public struct Role: Hashable, Sendable, RawRepresentable, Comparable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// Speech that introduces themes and does not hold them.
    public static let interviewer = Role("interviewer")
    /// Nobody has said; counted, with a diagnostic.
    public static let unknown = Role("unknown")

    public static func < (one: Role, other: Role) -> Bool { one.rawValue.utf8.lexicographicallyPrecedes(other.rawValue.utf8) }
}

/// Where a speaker's role came from.
public enum RoleSource: String, Sendable {
    case speakersFile = "speakers"
    case metadata
    case source
    case label
    case none
}
