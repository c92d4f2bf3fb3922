import CorpusModel
import YAMLDocuments

/// A theme that another, or one of its entries, gives way to (`unless`).
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
    /// In whose turns it holds; everyone's where it is empty.
    public let roles: [Role]
    public let mark: YAMLMark
}
