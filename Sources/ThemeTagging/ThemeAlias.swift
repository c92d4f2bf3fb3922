import YAMLDocuments

/// A former id of a theme, and where the file says so.
public struct ThemeAlias: Sendable, Hashable {
    public let id: String
    public let mark: YAMLMark
}
