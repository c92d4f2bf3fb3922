import CorpusModel
import CorpusQuery
import YAMLDocuments

/// A lexicon file (`ordret-lexicon/1`) as read: themes with their rules, and the tests that prove them.
public struct Lexicon: Sendable {
    /// As the user or the plan named the file.
    public let path: String
    /// SHA-256 of the file.
    public let digest: String
    public let id: String
    public let version: String
    public let codebook: String
    public let language: String
    /// Words within which weights and support are summed.
    public let turnWindow: Int
    public let themes: [ThemeRules]

    public init(
        path: String, digest: String, id: String, version: String, codebook: String, language: String, turnWindow: Int, themes: [ThemeRules]
    ) {
        self.path = path
        self.digest = digest
        self.id = id
        self.version = version
        self.codebook = codebook
        self.language = language
        self.turnWindow = turnWindow
        self.themes = themes
    }

    /// Roles that the rules of this lexicon name.
    public var roles: Set<Role> {
        Set(themes.flatMap { $0.theme.roles + $0.exclusions.flatMap(\.roles) })
    }
}

/// What counts as evidence of one theme, what does not, and what a denial means.
public struct ThemeRules: Sendable {
    public let theme: Theme
    public let negation: NegationPolicy
    public let threshold: Double
    public let entries: [LexiconEntry]
    public let support: Support?
    public let exclusions: [Exclusion]
    public let status: Status
    public let tests: [LexiconTest]
    public let mark: YAMLMark

    /// A retired theme or entry is read and checked, and finds nothing.
    public enum Status: String, Sendable, CaseIterable {
        case active, trial, retired
    }
}

/// What the denial of a hit does.
public enum NegationPolicy: Hashable, Sendable {
    /// The theme all the same: "vi har ingen indflydelse" is about influence.
    case keeps
    /// Not counted, with the reason `negated`.
    case blocks
    /// The hit goes to another theme.
    case flips(String)
}

/// Where a condition must hold.
public enum Reach: Hashable, Sendable {
    case sentence, turn
    /// Words to either side.
    case words(Int)
}

/// Words or phrases that are evidence, with what they weigh.
public struct LexiconEntry: Sendable {
    public let id: String
    public let queries: [QueryNode]
    public let weight: Double
    public let near: NearCondition?
    public let status: ThemeRules.Status
    public let mark: YAMLMark
}

/// A condition on one entry; the words that satisfy it are not those of the match itself.
public struct NearCondition: Sendable {
    public let any: [QueryNode]
    public let all: [QueryNode]
    public let none: [QueryNode]
    public let reach: Reach
}

/// Words that add to the score of what they stand near.
public struct Support: Sendable {
    public let any: [QueryNode]
    public let reach: Reach
    public let adds: Double
}

/// Contexts in which entries do not count.
public struct Exclusion: Sendable {
    public let queries: [QueryNode]
    /// The entries it cancels; empty means all of the theme.
    public let cancels: Set<String>
    /// The speakers it holds for; empty means everyone.
    public let roles: [Role]
    /// `nil`: it cancels what it overlaps.
    public let reach: Reach?
    public let mark: YAMLMark
}

/// A sentence in the file that must, or must not, have a counted hit.
public struct LexiconTest: Sendable {
    public enum Expectation: Sendable, Hashable {
        case match, noMatch
        /// The hit is counted under another theme.
        case flips(to: String)
    }

    public let expectation: Expectation
    public let role: Role
    public let text: String
    public let mark: YAMLMark
}
