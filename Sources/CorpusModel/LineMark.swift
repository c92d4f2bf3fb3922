/// Words of a concordance line that are shown in a way of their own: those it is sorted by, a collocate, a theme.
public struct LineMark: Hashable, Sendable {
    public enum Part: Hashable, Sendable {
        case left, node, right
    }

    public enum Kind: Hashable, Sendable {
        /// A sort key, by its name.
        case key(String)
        /// A query whose hits are marked, as the user wrote it.
        case query(String)
        /// A theme's id.
        case theme(String)
    }

    public let part: Part
    /// UTF-8 bytes of the part.
    public let range: Range<Int>
    public let kind: Kind

    public init(_ part: Part, _ range: Range<Int>, _ kind: Kind) {
        self.part = part
        self.range = range
        self.kind = kind
    }
}
