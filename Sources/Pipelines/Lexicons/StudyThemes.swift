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
    /// The index that holds the hits, open: whoever takes these themes takes transcripts of this one, whatever has been put in its place since.
    public let index: OpenIndex?
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
        index = nil
        roles = lexicons.roles
        active = lexicons.activeThemes
        aliases = lexicons.aliases
        self.lexicons = lexicons.lexicons.map { ($0.edition, $0.path) }
    }

    /// - Parameter files: those of the lexicons as they stand now, which may be another place than when the index was built.
    init(_ layer: ThemeLayer, of index: OpenIndex, _ files: LexiconFiles) {
        let rules = layer.record.rules
        source = .stored(layer)
        self.index = index
        roles = Set(rules.roles.map { Role($0) })
        active = rules.themes.filter { !$0.isRetired }.map(\.theme)
        aliases = ThemeAliases(rules.aliases)
        lexicons = zip(rules.lexicons, files.files).map { ($0.edition, $1.path) }
    }

    /// Whether an index holds their hits, so that nothing is tagged.
    public var areStored: Bool { if case .stored = source { true } else { false } }

    public var editions: [String] { lexicons.map(\.edition) }

    /// The ids of the themes, and of their parents: what a code may be.
    public var knownIDs: Set<String> { Set(active.flatMap { [$0.id] + [$0.parent].compactMap { $0 } }) }
}
