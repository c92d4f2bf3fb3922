/// What those who read a concordance line decided about it.
public enum LineDecision: String, Sendable, CaseIterable {
    case accept, reject
    /// Read by several who do not agree.
    case disputed
    /// On a reading sheet, and nobody has decided.
    case undecided
}
