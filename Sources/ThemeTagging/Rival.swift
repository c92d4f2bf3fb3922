import YAMLDocuments

/// A theme that another gives way to (`unless`).
public struct Rival: Sendable, Hashable {
    /// Where its hit must stand.
    public enum Scope: String, Sendable, CaseIterable {
        /// In the turn of the hit that gives way.
        case turn
        /// In a sentence that the hit that gives way stands in.
        case sentence
    }

    public let theme: String
    public let scope: Scope
    public let mark: YAMLMark
}
