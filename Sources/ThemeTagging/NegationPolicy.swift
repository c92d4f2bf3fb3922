/// What the denial of a hit does.
public enum NegationPolicy: Hashable, Sendable {
    /// The theme all the same: "vi har ingen indflydelse" is about influence.
    case keeps
    /// Not counted, with the reason `negated`.
    case blocks
    /// The hit goes to another theme.
    case flips(String)
}
