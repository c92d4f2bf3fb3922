/// What a model was made from and how: enough to make it again.
public struct ModelRecipe: Sendable, Hashable {
    public let seed: UInt64
    public let epochs: Int
    /// In units of 1/32.
    public let smallestWeight: Int
    public let sentences: Int
    public let tokens: Int
    /// Names and digests of the training file and of the dictionary.
    public let source: String
}
