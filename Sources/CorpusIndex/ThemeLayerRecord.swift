import CorpusModel

/// What `layer.json` says of the themes of an index: what they were found with, and its columns.
public struct ThemeLayerRecord: Codable, Sendable {
    public static let file = "layer.json"

    /// A lexicon as it was.
    public struct Lexicon: Codable, Sendable, Hashable {
        public let path: String
        /// Id, version and digest as one text.
        public let edition: String

        public init(path: String, edition: String) {
            self.path = path
            self.edition = edition
        }
    }

    /// A theme in the order of the files.
    public struct StoredTheme: Codable, Sendable, Hashable {
        public let id: String
        public let labelDanish: String
        public let labelEnglish: String
        public let definitionDanish: String
        public let definitionEnglish: String
        public let parent: String?
        public let roles: [String]
        /// Retired themes have no rows in results.
        public let isRetired: Bool

        public init(_ theme: Theme, isRetired: Bool) {
            id = theme.id
            labelDanish = theme.labelDanish
            labelEnglish = theme.labelEnglish
            definitionDanish = theme.definitionDanish
            definitionEnglish = theme.definitionEnglish
            parent = theme.parent
            roles = theme.roles.map(\.rawValue)
            self.isRetired = isRetired
        }

        public var theme: Theme {
            Theme(
                id: id, labelDanish: labelDanish, labelEnglish: labelEnglish, definitionDanish: definitionDanish,
                definitionEnglish: definitionEnglish, parent: parent, roles: roles.map { Role($0) })
        }
    }

    /// What is the same for every part of the corpus: lexicons, roles and what is known of Danish.
    public struct Rules: Codable, Sendable {
        /// A digest of the lexicons' bytes in their order, of whose speech counts, and of the program and its lists.
        public let key: String
        public let lexicons: [Lexicon]
        /// Roles that some lexicon names.
        public let roles: [String]
        public let themes: [StoredTheme]
        /// Former ids of themes, and the ids that they have now.
        public let aliases: [String: String]
        /// What reading the lexicons was warned of.
        public let diagnostics: [StoredDiagnostic]

        public init(
            key: String, lexicons: [Lexicon], roles: [String], themes: [StoredTheme], aliases: [String: String], diagnostics: [Diagnostic]
        ) {
            self.key = key
            self.lexicons = lexicons
            self.roles = roles
            self.themes = themes
            self.aliases = aliases
            self.diagnostics = diagnostics.map { StoredDiagnostic($0) }
        }
    }

    /// A digest of the rules and the segments: the folder's name.
    public let key: String
    public let rules: Rules
    /// The keys of the segments in the order of their numbers.
    public let segments: [String]
    public let columns: [ColumnFile]
}
