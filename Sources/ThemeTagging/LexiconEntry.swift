import CorpusModel
import YAMLDocuments

/// Words or phrases that are evidence, with what they weigh.
public struct LexiconEntry: Sendable {
    public let id: String
    public let queries: [LexiconQuery]
    /// Whether its phrases reach over punctuation inside a sentence.
    public let crossesMarks: Bool
    public let weight: Double
    /// The weight in the mouth of a role, where it differs.
    public let roleWeights: [Role: Double]
    /// How many of its matches in a window add their weight.
    public let cap: Int
    /// The speakers whose words it finds; empty means everyone.
    public let roles: [Role]
    /// All must hold.
    public let near: [NearCondition]
    /// Beside that of the theme, for this entry alone.
    public let support: [Support]
    /// The match counts only where support stands by: words have no class here, and the entry asks for one.
    public let needsSupport: Bool
    /// Themes that its hits are hits of as well, beside those of its theme.
    public let implications: [Implication]
    /// Themes that its hits give way to, beside those that the theme gives way to.
    public let rivals: [Rival]
    /// `nil`: that of the theme.
    public let priority: Int?
    public let status: ThemeRules.Status
    public let provenance: Provenance
    public let note: String
    public let mark: YAMLMark

    /// What it weighs when somebody of a role says it; `nil` where nobody has said which.
    public func weight(for role: Role?) -> Double { role.flatMap { roleWeights[$0] } ?? weight }

    /// The roles that its rules name.
    var namedRoles: Set<Role> {
        var named = Set(roles)
        named.formUnion(roleWeights.keys)
        for condition in near { named.formUnion(condition.roles) }
        for support in support { named.formUnion(support.roles) }
        for implication in implications { named.formUnion(implication.roles) }
        return named
    }
}

/// Where a rule comes from: the codebook's section, a thesis, a corpus or a coder, and the version that brought it.
public struct Provenance: Sendable, Hashable {
    public var sources: [String] = []
    public var since = ""
    public var note = ""

    public init() {}
}

/// Another theme that a hit counts for (the codebook's *with*).
public struct Implication: Sendable, Hashable {
    public let theme: String
    /// The speakers it holds for; empty means everyone.
    public let roles: [Role]
    public let mark: YAMLMark
}
