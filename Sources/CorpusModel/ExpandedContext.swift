/// The wider context of a concordance line, for reading and for exports.
public struct ExpandedContext: Hashable, Sendable {
    public let left: String
    public let right: String

    public init(left: String, right: String) {
        self.left = left
        self.right = right
    }
}
