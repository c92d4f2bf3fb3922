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
    public let overlap: OverlapPolicy
    /// Expressions whose negator negates nothing, beside those that the language knows.
    public let notNegating: [LexiconQuery]
    /// The words that deny, beside and without some of those of the language.
    public let negators: NegatorRules
    public let themes: [ThemeRules]

    public init(
        path: String, digest: String, id: String, version: String, codebook: String, language: String, turnWindow: Int,
        overlap: OverlapPolicy = .theme, notNegating: [LexiconQuery] = [], negators: NegatorRules = .none, themes: [ThemeRules]
    ) {
        self.path = path
        self.digest = digest
        self.id = id
        self.version = version
        self.codebook = codebook
        self.language = language
        self.turnWindow = turnWindow
        self.overlap = overlap
        self.notNegating = notNegating
        self.negators = negators
        self.themes = themes
    }

    /// Roles that the rules of this lexicon name.
    public var roles: Set<Role> {
        themes.reduce(into: []) { $0.formUnion($1.namedRoles) }
    }
}

/// What counts as evidence of one theme, what does not, and what a denial means.
public struct ThemeRules: Sendable {
    public let theme: Theme
    /// Ids that it, or a theme that became part of it, had before.
    public let aliases: [ThemeAlias]
    public let negation: NegationPolicy
    /// Over those of the lexicon.
    public let negators: NegatorRules
    /// Expressions whose negator negates nothing for this theme, beside those of the lexicon.
    public let notNegating: [LexiconQuery]
    public let threshold: Double
    public let entries: [LexiconEntry]
    public let support: [Support]
    public let exclusions: [Exclusion]
    /// Themes that every hit is a hit of as well.
    public let implications: [Implication]
    /// Themes that this one gives way to where they have a hit.
    public let rivals: [Rival]
    /// Which theme wins words that two themes claim, where the lexicon's overlap policy is `priority`; the greater number does.
    public let priority: Int
    public let status: Status
    public let provenance: Provenance
    public let note: String
    public let tests: [LexiconTest]
    public let mark: YAMLMark

    /// Themes that it or one of its entries gives way to.
    var allRivals: [Rival] { rivals + entries.flatMap(\.rivals) }

    /// The themes that its conditions and its support ask for, with their places.
    var operands: [(theme: String, mark: YAMLMark)] {
        let near = entries.flatMap(\.near).flatMap { $0.any + $0.all + $0.none }
        let supports = support + entries.flatMap(\.support)
        return (near + supports.flatMap(\.any)).compactMap { if case .theme(let id, let mark) = $0 { (id, mark) } else { nil } }
    }

    /// The roles that the theme and its rules name.
    var namedRoles: Set<Role> {
        var named = Set(theme.roles)
        for exclusion in exclusions { named.formUnion(exclusion.roles) }
        for support in support { named.formUnion(support.roles) }
        for implication in implications { named.formUnion(implication.roles) }
        for entry in entries { named.formUnion(entry.namedRoles) }
        for rival in allRivals { named.formUnion(rival.roles) }
        return named
    }

    /// A retired theme or entry is read and checked, and finds nothing.
    public enum Status: String, Sendable, CaseIterable {
        case active, trial, retired
    }
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
