import CorpusModel

/// A table of a data package and the file it stands in.
public struct DataPackageResource: Sendable {
    /// Its rows are not looked at.
    public let table: Table
    /// Relative to `datapackage.json`, with `/`.
    public let path: String
    /// Columns that name a row; empty where none do.
    public let primaryKey: [String]
    /// Of the file, where they are known.
    public let bytes: Int?
    /// SHA-256, hexadecimal.
    public let digest: String?

    /// - Parameter primaryKey: `nil` is the key that Ordret's own tables are known to have.
    public init(_ table: Table, path: String, primaryKey: [String]? = nil, bytes: Int? = nil, digest: String? = nil) {
        self.table = table
        self.path = path
        self.primaryKey = primaryKey ?? Self.knownKey(of: table)
        self.bytes = bytes
        self.digest = digest
    }

    /// `themes_by_speaker` has none: a turn without a speaker leaves its key empty.
    private static func knownKey(of table: Table) -> [String] {
        let key: [String] =
            switch table.name {
            case "transcripts": ["transcript"]
            case "speakers": ["transcript", "label"]
            case "turns": ["transcript", "turn"]
            case "hits": ["hit_id"]
            case "themes": ["theme"]
            case "themes_by_transcript": ["transcript", "theme"]
            case "themes_by_role": ["role", "theme"]
            case "theme_matrix": ["informant"]
            case _ where table.name.hasPrefix("theme_cooccurrence"): ["theme_a", "theme_b"]
            default: []
            }
        // Rows for what is said and what is denied (`--negated separate`) have one name more.
        let isDivided = table.name.hasPrefix("theme") && table.columns.first?.name == "negated"
        if isDivided, !key.isEmpty { return ["negated"] + key }
        return key.allSatisfy { name in table.columns.contains { $0.name == name } } ? key : []
    }
}
