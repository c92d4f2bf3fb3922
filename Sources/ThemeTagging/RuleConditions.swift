import CorpusModel
import YAMLDocuments

/// A condition on one entry; the words that satisfy it are not those of the match itself.
public struct NearCondition: Sendable {
    public let any: [LexiconQuery]
    public let all: [LexiconQuery]
    public let none: [LexiconQuery]
    public let reach: Reach
    /// The side of the match that the words stand on; `nil` for either.
    public let side: Side?
    /// The speakers it is asked of; empty means everyone.
    public let roles: [Role]

    public enum Side: String, Sendable, CaseIterable {
        case before, after
    }
}

/// Words that add to the score of what they stand near.
public struct Support: Sendable {
    public let any: [LexiconQuery]
    public let reach: Reach
    public let adds: Double
    /// The speakers it helps; empty means everyone.
    public let roles: [Role]
}

/// Contexts in which entries do not count.
public struct Exclusion: Sendable {
    public let queries: [LexiconQuery]
    /// The entries it cancels; empty means all of the theme.
    public let cancels: Set<String>
    /// The speakers it holds for; empty means everyone.
    public let roles: [Role]
    /// `nil`: it cancels what it overlaps.
    public let reach: Reach?
    public let mark: YAMLMark
}

extension [Role] {
    /// Whether a rule with these roles holds for a speaker: one that names none holds for everyone, others for those whose role is known.
    func hold(for role: Role?) -> Bool { isEmpty || role.map(contains) ?? false }
}
