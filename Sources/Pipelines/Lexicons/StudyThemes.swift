import CorpusIndex
import CorpusModel
import ThemeTagging

/// The themes that a corpus is tagged with: lexicons that were read and compiled, or hits that an index holds, which are the same.
public struct StudyThemes: Sendable {
    enum Source: Sendable {
        case compiled(CompiledLexicons)
        case stored(ThemeLayer)
    }

    let source: Source
    /// Roles that some lexicon names.
    public let roles: Set<Role>
    /// The themes that results have rows for, in the order of the files.
    public let active: [Theme]
    /// Former ids of themes.
    public let aliases: ThemeAliases
    /// Which lexicons, to the letter, and their files.
    public let lexicons: [(edition: String, path: String)]

    public init(_ lexicons: CompiledLexicons) {
        source = .compiled(lexicons)
        roles = lexicons.roles
        active = lexicons.activeThemes
        aliases = lexicons.aliases
        self.lexicons = lexicons.lexicons.map { ($0.edition, $0.path) }
    }

    init(_ layer: ThemeLayer) {
        let rules = layer.record.rules
        source = .stored(layer)
        roles = Set(rules.roles.map { Role($0) })
        active = rules.themes.filter { !$0.isRetired }.map(\.theme)
        aliases = ThemeAliases(rules.aliases)
        lexicons = rules.lexicons.map { ($0.edition, $0.path) }
    }

    /// Whether an index holds their hits, so that nothing is tagged.
    public var areStored: Bool { if case .stored = source { true } else { false } }

    public var editions: [String] { lexicons.map(\.edition) }

    /// The ids of the themes, and of their parents: what a code may be.
    public var knownIDs: Set<String> { Set(active.flatMap { [$0.id] + [$0.parent].compactMap { $0 } }) }
}
