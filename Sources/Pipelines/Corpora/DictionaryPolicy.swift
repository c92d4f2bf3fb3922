/// Whether a run uses the imported dictionary (`dictionary:` of a plan).
public enum DictionaryPolicy: String, Sendable, CaseIterable {
    /// Where it has been imported.
    case auto
    case none
    /// A run without it is refused.
    case required
}
